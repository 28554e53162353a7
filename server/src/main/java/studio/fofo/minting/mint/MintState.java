package studio.fofo.minting.mint;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import studio.fofo.minting.Mint;

/**
 * The status of a mint, and the effect of each command: {@code requested → storing → stored → submitted → confirmed}, or from any status
 * except the last to {@code failed}. {@code docs/mint-states.md} is generated from this type.
 *
 * <p>{@code STORED} exists only here: a row that is {@code storing} and has its metadata. The transaction is requested in that commit,
 * and from then on others may have the voucher.
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

  /** An effect of a step, in the same transaction. */
  enum Effect {
    /** The metadata is protected like the artwork, and the transaction is requested. */
    ASK_THE_CHAIN,
    /** Replaces the reserved gas by the gas used. */
    ACCOUNT_FOR_GAS,
    REVEAL_THE_ARTWORK,
    ANNOUNCE
  }

  /** The result of a command. */
  record Step(MintState to, List<Effect> effects) {}

  /** A command or event. Each may be repeated, late, or out of order. */
  enum Command {
    STORE,
    /** The metadata is stored, and the voucher's expiry is known. */
    METADATA_STORED,
    /** The transaction was sent, possibly again under another hash. */
    SENT,
    /** The token exists, whoever minted it; also again in another block. */
    TOKEN_CONFIRMED,
    /** The token can no longer be minted. */
    NO_TOKEN,
    /** An operator took the artwork down before anybody could have the voucher. */
    STOP
  }

  /** The result of a command; empty if nothing changes, because it is repeated, too early or too late. */
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

  /** The states in which the command gives this step. */
  static List<MintState> leadingTo(Step step, Command command) {
    return Arrays.stream(values()).filter(state -> state.on(command).equals(Optional.of(step))).toList();
  }

  /** The command's possible steps, those with effects first. */
  static List<Step> stepsOf(Command command) {
    return Arrays.stream(values()).flatMap(state -> state.on(command).stream()).distinct().toList();
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Its name in the database and for people. */
  Mint.Status status() {
    return this == STORED ? Mint.Status.STORING : Mint.Status.valueOf(name());
  }

  private static Optional<Step> when(boolean so, MintState to, Effect... effects) {
    return so ? Optional.of(new Step(to, List.of(effects))) : Optional.empty();
  }
}
