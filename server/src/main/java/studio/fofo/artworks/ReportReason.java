package studio.fofo.artworks;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Why something may be reported. */
public enum ReportReason {
  MINORS,
  REAL_PERSON,
  SEXUAL,
  HATE,
  VIOLENCE,
  SELF_HARM,
  COPYRIGHT,
  OTHER;

  /** As the API and the table spell it: {@code real-person}. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<ReportReason> of(String word) {
    return Arrays.stream(values()).filter(reason -> reason.word().equals(word)).findFirst();
  }

  /** All words, for messages. */
  public static String words() {
    return Arrays.stream(values()).map(ReportReason::word).collect(Collectors.joining(", "));
  }
}
