package studio.fofo.runtime;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
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
 * Checks the fields of a body and refuses it with all faults at once.
 *
 * <pre>{@code
 * var check = new FieldChecks(ORDER_INVALID);
 * var city = check.text("shippingAddress.city", form.city(), 1, 100);
 * check.that(form.quantity() <= 100, "items[0].quantity", "is 1000, expected 1 to 100");
 * check.done();                                           // throws a Refusal if anything is wrong
 * }</pre>
 *
 * <p>Text is assumed to be public, so it is reviewed ({@link TextReview}), each field alone and all together; {@link #ofPrivateText} is for
 * bodies that only sender and recipient read. A check's result may be a placeholder until {@link #done}; use it only afterwards.
 */
public final class FieldChecks {

  private static final int MOST_TOLD = 60;
  private static final Pattern AMOUNT = Pattern.compile("0|[1-9]\\d{0,11}");

  private final ErrorCode code;
  private final boolean isPublic;
  private final List<Fault> faults = new ArrayList<>();
  private final ShownTexts shown = new ShownTexts();

  public FieldChecks(ErrorCode code) {
    this(code, true);
  }

  private FieldChecks(ErrorCode code, boolean isPublic) {
    this.code = code;
    this.isPublic = isPublic;
  }

  /** For private text, such as an address: it is not reviewed. */
  public static FieldChecks ofPrivateText(ErrorCode code) {
    return new FieldChecks(code, false);
  }

  private record Fault(ErrorCode code, FieldError error) {}

  public boolean that(boolean holds, String field, String otherwise) {
    return that(holds, code, field, otherwise);
  }

  /** A check with a code of its own; of several that fail, the first one's is told. */
  public boolean that(boolean holds, ErrorCode itsOwn, String field, String otherwise) {
    if (!holds) {
      faults.add(new Fault(itsOwn, new FieldError(field, otherwise)));
    }
    return holds;
  }

  /**
   * What somebody else reads and may refuse with a code of its own: that is among what is wrong here.
   *
   * @return null when it was refused
   */
  public <T> @Nullable T read(Supplier<T> reading) {
    try {
      return reading.get();
    } catch (Refusal refused) {
      if (refused.errors().isEmpty()) {
        throw refused;
      }
      refused.errors().forEach(error -> that(false, refused.code(), error.field(), error.message()));
      return null;
    }
  }

  /** A text just as it was sent, such as a message that somebody signed; an absent one is empty, and {@code BODY_INVALID}. */
  public String present(String field, @Nullable String value) {
    that(value != null, HttpErrors.BODY_INVALID, field, "is missing");
    return value == null ? "" : value;
  }

  /** One line of text without surrounding spaces; a missing field is empty. */
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
      PlainText.trouble(text).ifPresentOrElse(trouble -> that(false, field, trouble), () -> {
        if (isPublic) {
          shown.add(field, text);
        }
      });
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

  /** A whole number within bounds; 2.5 is refused, not cut to 2. */
  public long number(String field, @Nullable Number value, long least, long most) {
    if (value == null) {
      that(false, field, "is missing, expected " + least + " to " + most);
      return least;
    }
    var exact = value instanceof BigDecimal decimal ? decimal : BigDecimal.valueOf(value.longValue());
    var isWithin = exact.compareTo(BigDecimal.valueOf(least)) >= 0 && exact.compareTo(BigDecimal.valueOf(most)) <= 0;
    // Within bounds it is small, so the digits behind the point are all there is to look at.
    var isWhole = isWithin && (exact.signum() == 0 || exact.stripTrailingZeros().scale() <= 0);
    that(isWhole, field,
        "is " + shortened(exact.toString()) + ", expected " + (isWithin ? "a whole number from " : "") + least + " to " + most);
    return isWhole ? exact.longValueExact() : least;
  }

  /** One of a type's words; an absent one is empty. */
  public <T> Optional<T> oneOf(String field, @Nullable String word, Function<String, Optional<T>> type, String words) {
    var known = Optional.ofNullable(word).flatMap(type);
    that(word == null || known.isPresent(), field, "is \"" + shortened(String.valueOf(word)) + "\", expected one of " + words);
    return known;
  }

  /** What somebody sent, short enough to be told back. */
  public static String shortened(String text) {
    return text.length() > MOST_TOLD ? text.substring(0, MOST_TOLD) + "…" : text;
  }

  /** An id of a type, or null if it is not one. */
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

  /** @throws Refusal with all faults; {@code TEXT_REFUSED} for text that may not be shown */
  public void done() {
    var unfit = shown.unfit();
    if (!faults.isEmpty() || !unfit.isEmpty()) {
      var all = Stream.concat(faults.stream().map(Fault::error), unfit.stream()).toList();
      throw new Refusal(unfit.isEmpty() ? faults.getFirst().code() : HttpErrors.TEXT_REFUSED,
          all.stream().map(error -> error.field() + " " + error.message()).collect(Collectors.joining("; ")), all);
    }
  }
}
