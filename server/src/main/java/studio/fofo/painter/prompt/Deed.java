package studio.fofo.painter.prompt;

import java.util.Locale;
import java.util.Optional;

/** What a subject does, or how it stands to another one, as far as it can be arranged. */
public enum Deed {
  /** Sits on it. */
  RIDE("horse"),
  /** Has it on its head, before its eyes or around its neck. */
  WEAR(""),
  HOLD(""),
  EAT("pizza"),
  DRINK("coffee"),
  READ("open-book"),
  PLAY("gamepad"),
  /** Stands against it. */
  FIGHT("boxing-glove"),
  CLIMB("mountain"),
  SURF("wave"),
  SIT("chair"),
  /** Stands with it under a heart. */
  LOVE("heart"),
  FLY,
  RUN,
  JUMP,
  SWIM,
  SLEEP,
  DANCE,
  SING,
  BURN,
  /** Stands on it, under it, above it, or with it: said by a preposition. */
  ON(Said.BETWEEN),
  UNDER(Said.BETWEEN),
  OVER(Said.BETWEEN),
  WITH(Said.BETWEEN);

  private enum Said { OF_ANOTHER, ALONE, BETWEEN }

  private final Said said;
  private final String usual;

  Deed() {
    this(Said.ALONE, "");
  }

  Deed(Said said) {
    this(said, "");
  }

  Deed(String usual) {
    this(Said.OF_ANOTHER, usual);
  }

  Deed(Said said, String usual) {
    this.said = said;
    this.usual = usual;
  }

  /** The deed of this name in lower case; none if it is understood, but cannot be arranged. */
  static Optional<Deed> named(String name) {
    return name.equals("left") ? Optional.empty() : Optional.of(valueOf(name.toUpperCase(Locale.ROOT)));
  }

  /** Whether one subject does it by itself. */
  public boolean isAlone() {
    return said == Said.ALONE;
  }

  /** Whether it is a preposition rather than a verb. */
  public boolean isPlace() {
    return said == Said.BETWEEN;
  }

  /** The motif that it is done to where the prompt names none, if that goes without saying. */
  public Optional<String> usual() {
    return usual.isEmpty() ? Optional.empty() : Optional.of(usual);
  }
}
