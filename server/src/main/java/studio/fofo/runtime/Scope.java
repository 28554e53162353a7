package studio.fofo.runtime;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A permission of an API key. People need none: they may do everything with their own resources. */
public enum Scope {
  READ("reads everything that its owner can read, except API keys"),
  GENERATE("generates and uploads pictures, shows or hides them, reads jobs and artworks"),
  MINT("mints and reads mints and tokens"),
  SELL("makes, changes and reads products, reads earnings"),
  ORDER("places, cancels and reads orders"),
  COMMUNITY("posts, comments and votes");

  private final String purpose;

  Scope(String purpose) {
    this.purpose = purpose;
  }

  /** As written in JSON and tokens: {@code generate}. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public String purpose() {
    return purpose;
  }

  /** The scope with that name, if there is one. */
  public static Optional<Scope> of(String word) {
    return Arrays.stream(values()).filter(scope -> scope.word().equals(word)).findFirst();
  }
}
