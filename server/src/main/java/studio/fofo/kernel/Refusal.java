package studio.fofo.kernel;

import java.util.List;

/**
 * A request that is not carried out, and why. Nothing has changed when it is thrown out of a transaction.
 *
 * <p>The message is shown to people: it names the value that was wrong and says what to do.
 */
public class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient ErrorCode code;
  private final transient List<FieldError> errors;

  public Refusal(ErrorCode code, String message) {
    this(code, message, List.of());
  }

  public Refusal(ErrorCode code, String message, List<FieldError> errors) {
    super(message);
    this.code = code;
    this.errors = List.copyOf(errors);
  }

  /** A refusal because of one field of the body. */
  public static Refusal of(ErrorCode code, String field, String message) {
    return new Refusal(code, field + ": " + message, List.of(new FieldError(field, message)));
  }

  public ErrorCode code() {
    return code;
  }

  public List<FieldError> errors() {
    return errors;
  }

  /** What is wrong with one field of the body, by its path in the JSON: {@code items[0].quantity}. */
  public record FieldError(String field, String message) {}
}
