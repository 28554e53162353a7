package studio.fofo.notification.mail;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Which invented order a preview is about: letters must look right at their extremes, too. */
public enum LetterSample {
  /** Two lines, everything known. */
  USUAL,
  /** Many lines, long and foreign names, large amounts, long words of the courier. */
  LONGEST,
  /** One line, one of everything, and nothing that may be absent. */
  SHORTEST;

  /** As in JSON. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<LetterSample> of(String word) {
    return Arrays.stream(values()).filter(sample -> sample.word().equals(word)).findFirst();
  }
}
