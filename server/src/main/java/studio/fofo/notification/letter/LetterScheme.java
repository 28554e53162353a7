package studio.fofo.notification.letter;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** A colour scheme of a letter. */
public enum LetterScheme {
  LIGHT, DARK;

  /** As in CSS and in JSON. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
