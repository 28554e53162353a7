package studio.fofo.minting.twin;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How far a twin has come, and what each command makes of it. */
enum TwinState {
  REQUESTED,
  SUBMITTED,
  CONFIRMED;

  /** Something that happens to a twin. Each may come again, late, or out of order. */
  enum Command {
    SENT,
    /** The pieces are there, by whomever. */
    TOKEN_CONFIRMED,
    /** They are there by another transaction than the one that is known, since a reorganisation took that away. */
    TOKEN_CONFIRMED_ELSEWHERE
  }

  /** Where it stands then; each step to {@code CONFIRMED} is announced. Empty where nothing changes: a repeat, or it comes too late. */
  Optional<TwinState> on(Command command) {
    return switch (command) {
      case SENT -> this == CONFIRMED ? Optional.empty() : Optional.of(SUBMITTED);
      case TOKEN_CONFIRMED -> this == CONFIRMED ? Optional.empty() : Optional.of(CONFIRMED);
      case TOKEN_CONFIRMED_ELSEWHERE -> Optional.of(CONFIRMED);
    };
  }

  /** The words of those that the command moves on, for SQL. */
  static String[] movedBy(Command command) {
    return Arrays.stream(values()).filter(state -> state.on(command).isPresent()).map(TwinState::word).toArray(String[]::new);
  }

  /** As in the database. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static TwinState of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
