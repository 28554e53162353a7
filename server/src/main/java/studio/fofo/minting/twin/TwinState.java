package studio.fofo.minting.twin;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The status of a twin, and the effect of each command. */
enum TwinState {
  REQUESTED,
  SUBMITTED,
  CONFIRMED;

  /** A command or event. Each may be repeated, late, or out of order. */
  enum Command {
    SENT,
    /** The pieces exist, whoever minted them. */
    TOKEN_CONFIRMED,
    /** They exist by another transaction than the known one, which a reorganisation removed. */
    TOKEN_CONFIRMED_ELSEWHERE
  }

  /** The next status; each step to {@code CONFIRMED} is published. Empty if nothing changes, because it is repeated or too late. */
  Optional<TwinState> on(Command command) {
    return switch (command) {
      case SENT -> this == CONFIRMED ? Optional.empty() : Optional.of(SUBMITTED);
      case TOKEN_CONFIRMED -> this == CONFIRMED ? Optional.empty() : Optional.of(CONFIRMED);
      case TOKEN_CONFIRMED_ELSEWHERE -> Optional.of(CONFIRMED);
    };
  }

  /** The names of the statuses that the command changes, for SQL. */
  static String[] movedBy(Command command) {
    return Arrays.stream(values()).filter(state -> state.on(command).isPresent()).map(TwinState::word).toArray(String[]::new);
  }

  /** Its name in the database. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static TwinState of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
