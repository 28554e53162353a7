package studio.fofo.minting.mint;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import studio.fofo.minting.Mint;

/**
 * How far a mint has come, and what each command makes of it: {@code requested → storing → stored → submitted → confirmed}, or from any but
 * the last to {@code failed}. {@code docs/mint-states.md} is made from this.
 *
 * <p>{@code STORED} is our own word for a row that is {@code storing} and has its metadata: the transaction is requested in that commit,
 * and from then on somebody may have the voucher.
 */
enum MintState {
  REQUESTED,
  STORING,
  STORED,
  SUBMITTED,
  CONFIRMED,
  FAILED;

  /** A row's state, for SQL. */
  static final String OF_ROW = "(case when status = 'storing' and metadata_cid is not null then 'stored' else status end)";

  /** What comes with a step, in the same transaction. */
  enum Effect {
    /** The metadata is guarded as the artwork's, and the chain is asked to mint. */
    ASK_THE_CHAIN,
    /** What was set aside for the gas is accounted for. */
    ACCOUNT_FOR_GAS,
    REVEAL_THE_ARTWORK,
    ANNOUNCE
  }

  /** What a command comes to. */
  record Step(MintState to, List<Effect> effects) {}

  /** Something that happens to a mint. Each may come again, late, or out of order. */
  enum Command {
    STORE,
    /** The metadata is stored, and the voucher's end is known. */
    METADATA_STORED,
    /** The transaction was sent, maybe again under another hash. */
    SENT,
    /** The token is there, by whomever; also anew in another block. */
    TOKEN_CONFIRMED,
    /** It is certain that there will be no token. */
    NO_TOKEN,
    /** An operator took the artwork down while nobody can have the voucher. */
    STOP
  }

  /** What the command comes to; empty where it changes nothing: a repeat, or it comes too early or too late. */
  Optional<Step> on(Command command) {
    return switch (command) {
      case STORE -> when(this == REQUESTED, STORING);
      case METADATA_STORED -> when(this == STORING, STORED, Effect.ASK_THE_CHAIN);
      case SENT -> when(this == STORING || this == STORED || this == SUBMITTED, SUBMITTED);
      case TOKEN_CONFIRMED -> this == CONFIRMED
          ? when(true, CONFIRMED)
          : when(this == STORING || this == STORED || this == SUBMITTED, CONFIRMED,
              Effect.ACCOUNT_FOR_GAS, Effect.REVEAL_THE_ARTWORK, Effect.ANNOUNCE);
      case NO_TOKEN -> when(this != CONFIRMED && this != FAILED, FAILED, Effect.ACCOUNT_FOR_GAS);
      case STOP -> when(this == REQUESTED || this == STORING, FAILED, Effect.ACCOUNT_FOR_GAS);
    };
  }

  /** Those in which the command comes to this step. */
  static List<MintState> leadingTo(Step step, Command command) {
    return Arrays.stream(values()).filter(state -> state.on(command).equals(Optional.of(step))).toList();
  }

  /** The steps that a command can come to, those with effects first. */
  static List<Step> stepsOf(Command command) {
    return Arrays.stream(values()).flatMap(state -> state.on(command).stream()).distinct().toList();
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** As people and the row know it. */
  Mint.Status status() {
    return this == STORED ? Mint.Status.STORING : Mint.Status.valueOf(name());
  }

  private static Optional<Step> when(boolean so, MintState to, Effect... effects) {
    return so ? Optional.of(new Step(to, List.of(effects))) : Optional.empty();
  }
}
