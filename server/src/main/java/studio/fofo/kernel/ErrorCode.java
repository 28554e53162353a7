package studio.fofo.kernel;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A stable error code for a refusal. Each module has one enum of them, named after it: {@code MintingErrors}. {@link Reason} describes each
 * constant; its name is the {@code code} in problem+json and never changes once released.
 */
public interface ErrorCode {

  /** The enum constant's name, upper snake case, beginning with its module's word: {@code MINT_EDITION_SOLD_OUT}. */
  String name();

  default Kind kind() {
    return reason().kind();
  }

  /** The description in the API guide: when this happens and what to do, in one sentence. */
  default String meaning() {
    return reason().meaning();
  }

  private Reason reason() {
    try {
      var reason = getClass().getField(name()).getAnnotation(Reason.class);
      if (reason != null) {
        return reason;
      }
    } catch (NoSuchFieldException notAnEnum) {
      throw new IllegalStateException(getClass().getName() + " is no enum with a constant " + name(), notAnEnum);
    }
    throw new IllegalStateException(getClass().getName() + "." + name() + " lacks @Reason");
  }

  /** The meaning of an error code. */
  @Target(ElementType.FIELD)
  @Retention(RetentionPolicy.RUNTIME)
  @interface Reason {

    Kind kind();

    /** Of {@link ErrorCode#meaning()}. */
    String meaning();
  }

  /** The kind of refusal; the web layer maps each to one HTTP status. */
  enum Kind {
    /** The request is malformed. 400 */
    INVALID,
    /** Nobody is signed in, or the proof failed. 401 */
    UNAUTHENTICATED,
    /** Signed in, but not allowed. 403 */
    FORBIDDEN,
    /** Not found, or it belongs to somebody else. 404 */
    NOT_FOUND,
    /** The resource's current state does not allow it. 409 */
    CONFLICT,
    /** It existed and is gone: expired, withdrawn. 410 */
    GONE,
    /** A precondition of the request does not hold: an edit was based on an older version, or {@code only-if-cached} found nothing. 412 */
    STALE,
    /** The body is larger than allowed. 413 */
    TOO_LARGE,
    /** Well-formed, but it cannot be done as asked. 422 */
    UNPROCESSABLE,
    /** Too many requests. 429; retryable */
    LIMITED,
    /** An internal error. 500 */
    INTERNAL,
    /** An external system does not respond. 503; retryable */
    UNAVAILABLE
  }
}
