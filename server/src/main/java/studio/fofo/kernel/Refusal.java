package studio.fofo.kernel;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The reason why a request is not carried out. Nothing has changed when it is thrown out of a transaction.
 *
 * <p>The message is shown to people: it names the value that was wrong and says what to do.
 */
public class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient ErrorCode code;
  private final transient List<FieldError> errors;
  private final transient @Nullable Duration retryAfter;

  public Refusal(ErrorCode code, String message) {
    this(code, message, List.of());
  }

  public Refusal(ErrorCode code, String message, List<FieldError> errors) {
    this(code, message, errors, null);
  }

  private Refusal(ErrorCode code, String message, List<FieldError> errors, @Nullable Duration retryAfter) {
    super(message);
    this.code = code;
    this.errors = List.copyOf(errors);
    this.retryAfter = retryAfter;
  }

  /** A refusal caused by one field of the body. */
  public static Refusal of(ErrorCode code, String field, String message) {
    return new Refusal(code, field + ": " + message, List.of(new FieldError(field, message)));
  }

  /** A temporary refusal: the same request can succeed after that time. */
  public static Refusal until(ErrorCode code, String message, Duration retryAfter) {
    return new Refusal(code, message, List.of(), retryAfter);
  }

  public ErrorCode code() {
    return code;
  }

  public List<FieldError> errors() {
    return errors;
  }

  /** How long to wait before retrying, if known. */
  public Optional<Duration> retryAfter() {
    return Optional.ofNullable(retryAfter);
  }

  /** What is wrong with one field of the body, by its path in the JSON: {@code items[0].quantity}. */
  public record FieldError(String field, String message) {}
}
