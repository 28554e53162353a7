package studio.fofo.notification.letter;

import com.fasterxml.jackson.annotation.JsonValue;
import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The languages of our mails. The markets decide: North America, Europe and Japan, where the studio ships and printed clothes are bought
 * most.
 */
public enum LetterLanguage {
  EN("English"), DE("Deutsch"), FR("Français"), ES("Español"), JA("日本語");

  private final String ownName;

  LetterLanguage(String ownName) {
    this.ownName = ownName;
  }

  /** BCP 47, as in the database, in JSON and in {@code lang}. */
  @JsonValue
  public String tag() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What its speakers call it. */
  public String ownName() {
    return ownName;
  }

  ULocale locale() {
    return ULocale.forLanguageTag(tag());
  }

  public static Optional<LetterLanguage> of(String tag) {
    return Arrays.stream(values()).filter(language -> language.tag().equals(tag)).findFirst();
  }

  /**
   * The best of ours for an {@code Accept-Language} header (RFC 9110, 12.5.4; lookup of RFC 4647): {@code de-AT,en;q=0.5} is German. Empty
   * if the header asks for none of ours, or is malformed.
   */
  public static Optional<LetterLanguage> accepted(String header) {
    try {
      var tags = Arrays.stream(values()).map(LetterLanguage::tag).toList();
      return Optional.ofNullable(Locale.lookupTag(parse(header), tags)).flatMap(LetterLanguage::of);
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }

  /** {@code *} accepts anything, so it asks for nothing in particular. */
  private static List<Locale.LanguageRange> parse(String header) {
    return Locale.LanguageRange.parse(header).stream()
        .filter(range -> range.getWeight() > 0 && !range.getRange().equals("*")).toList();
  }
}
