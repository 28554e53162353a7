package studio.fofo.kernel;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A reason for a refusal that clients may rely on. Each module has one enum of them, called after it: {@code MintingErrors}. A constant
 * says with {@link Reason} what it is; its name is the {@code code} in problem+json and never changes once released.
 */
public interface ErrorCode {

  /** The enum constant's name, upper snake case, beginning with its module's word: {@code MINT_EDITION_SOLD_OUT}. */
  String name();

  default Kind kind() {
    return reason().kind();
  }

  /** What a reader of the API guide should know: when this happens and what to do. One sentence. */
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

  /** What a constant of an enum of error codes stands for. */
  @Target(ElementType.FIELD)
  @Retention(RetentionPolicy.RUNTIME)
  @interface Reason {

    Kind kind();

    /** Of {@link ErrorCode#meaning()}. */
    String meaning();
  }

  /** What sort of refusal it is; the web layer maps each to one HTTP status. */
  enum Kind {
    /** The request is malformed. 400 */
    INVALID,
    /** Nobody is signed in, or the proof failed. 401 */
    UNAUTHENTICATED,
    /** Signed in, but not allowed. 403 */
    FORBIDDEN,
    /** No such thing, or it belongs to somebody else. 404 */
    NOT_FOUND,
    /** The state of the thing does not allow it now. 409 */
    CONFLICT,
    /** It was there and is gone: expired, withdrawn. 410 */
    GONE,
    /** A condition of the request does not hold: an edit was based on an older version, or only what is at hand was wanted. 412 */
    STALE,
    /** The body is larger than allowed. 413 */
    TOO_LARGE,
    /** Well-formed, but it cannot be done as asked. 422 */
    UNPROCESSABLE,
    /** Too many requests. 429; retryable */
    LIMITED,
    /** Our fault. 500 */
    INTERNAL,
    /** An outside system does not answer. 503; retryable */
    UNAVAILABLE
  }
}
