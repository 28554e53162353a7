package studio.fofo.runtime;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import studio.fofo.kernel.ErrorCode;
import studio.fofo.kernel.Money;
import studio.fofo.kernel.PlainText;
import studio.fofo.kernel.Refusal.FieldError;
import studio.fofo.kernel.Refusal;
import studio.fofo.runtime.review.TextReview;

/**
 * Checks the fields of a body and refuses it with all that is wrong at once.
 *
 * <pre>{@code
 * var check = new FieldChecks(ORDER_INVALID);
 * var city = check.text("shippingAddress.city", form.city(), 1, 100);
 * check.that(form.quantity() <= 100, "items[0].quantity", "is 1000, expected 1 to 100");
 * check.done();                                           // throws a Refusal if anything was wrong
 * }</pre>
 *
 * <p>Text is taken for public, so it is reviewed ({@link TextReview}), each field by itself and all together; {@link #ofPrivateText} is for
 * bodies that nobody but sender and addressee reads. What a check answers before {@link #done} may be a filler; use it only afterwards.
 */
public final class FieldChecks {

  private static final Pattern AMOUNT = Pattern.compile("0|[1-9]\\d{0,11}");

  private final ErrorCode code;
  private final boolean isPublic;
  private final List<FieldError> errors = new ArrayList<>();
  private final Map<String, String> shown = new LinkedHashMap<>();

  public FieldChecks(ErrorCode code) {
    this(code, true);
  }

  private FieldChecks(ErrorCode code, boolean isPublic) {
    this.code = code;
    this.isPublic = isPublic;
  }

  /** For text that is shown to nobody else, such as an address: it is not reviewed. */
  public static FieldChecks ofPrivateText(ErrorCode code) {
    return new FieldChecks(code, false);
  }

  public boolean that(boolean holds, String field, String otherwise) {
    if (!holds) {
      errors.add(new FieldError(field, otherwise));
    }
    return holds;
  }

  /** One line of text without its outer spaces; an absent one is empty. */
  public String text(String field, @Nullable String value, int shortest, int longest) {
    var text = lines(field, value, shortest, longest);
    that(text.indexOf('\n') < 0, field, "must be one line");
    return text;
  }

  /** Text that may have several lines. */
  public String lines(String field, @Nullable String value, int shortest, int longest) {
    var text = value == null ? "" : PlainText.trimmed(value);
    var length = text.codePointCount(0, text.length());
    if (length < shortest || length > longest) {
      that(false, field, length == 0 ? "is missing" : "has " + length + " characters, expected " + shortest + " to " + longest);
    } else {
      PlainText.trouble(text).ifPresentOrElse(trouble -> that(false, field, trouble), () -> shown.put(field, text));
    }
    return text;
  }

  /** An e-mail address as it goes on the wire. */
  public String email(String field, @Nullable String value) {
    if (value == null || value.isBlank()) {
      that(false, field, "is missing");
      return "";
    }
    try {
      return EmailAddress.parse(value).value();
    } catch (IllegalArgumentException malformed) {
      that(false, field, String.valueOf(malformed.getMessage()));
      return "";
    }
  }

  /** An amount of {@code USD}. */
  public Money money(String field, @Nullable MoneyView value) {
    if (value == null || value.amount() == null || value.currency() == null) {
      that(false, field, "is missing, expected {\"amount\":\"2500\",\"currency\":\"USD\"}");
      return Money.usd(0);
    }
    that(value.currency().equals("USD"), field + ".currency", "is \"" + value.currency() + "\", expected \"USD\"");
    var isAmount = that(AMOUNT.matcher(value.amount()).matches(), field + ".amount",
        "is \"" + value.amount() + "\", expected whole minor units such as \"2500\", not negative");
    return Money.usd(isAmount ? Long.parseLong(value.amount()) : 0);
  }

  /** An id of a type, or null when it is none. */
  public <T> @Nullable T id(String field, @Nullable String value, Function<String, T> type) {
    if (value == null || value.isBlank()) {
      that(false, field, "is missing");
      return null;
    }
    try {
      return type.apply(value);
    } catch (IllegalArgumentException malformed) {
      that(false, field, String.valueOf(malformed.getMessage()));
      return null;
    }
  }

  /** @throws Refusal with everything that was wrong; {@code TEXT_REFUSED} when that is text that may not be shown */
  public void done() {
    var unfit = isPublic ? review() : List.<FieldError>of();
    if (!errors.isEmpty() || !unfit.isEmpty()) {
      var all = Stream.concat(errors.stream(), unfit.stream()).toList();
      throw new Refusal(unfit.isEmpty() ? code : HttpErrors.TEXT_REFUSED,
          all.stream().map(error -> error.field() + " " + error.message()).collect(Collectors.joining("; ")), all);
    }
  }

  /** Each field; and where none is unfit by itself, all of them, since they are read together. */
  private List<FieldError> review() {
    var unfit = shown.entrySet().stream().flatMap(text -> TextReview.standard().topic(text.getValue()).stream()
        .map(topic -> new FieldError(text.getKey(), topic.message()))).toList();
    return !unfit.isEmpty() || shown.size() < 2 ? unfit : TextReview.standard().topic(String.join(" , ", shown.values())).stream()
        .map(topic -> new FieldError(shown.keySet().iterator().next(), "together with the other fields " + topic.message())).toList();
  }
}
