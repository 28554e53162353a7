package studio.fofo.artworks;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reasons for a report. */
public enum ReportReason {
  MINORS,
  REAL_PERSON,
  SEXUAL,
  HATE,
  VIOLENCE,
  SELF_HARM,
  COPYRIGHT,
  OTHER;

  /** Its name in the API and the table: {@code real-person}. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<ReportReason> of(String word) {
    return Arrays.stream(values()).filter(reason -> reason.word().equals(word)).findFirst();
  }

  /** All names, for messages. */
  public static String words() {
    return Arrays.stream(values()).map(ReportReason::word).collect(Collectors.joining(", "));
  }
}
