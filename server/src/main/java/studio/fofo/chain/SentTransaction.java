package studio.fofo.chain;

import java.util.Optional;

/**
 * The current status of a requested transaction.
 *
 * @param txHash of the mined attempt, otherwise of the latest one; empty if there is none
 * @param blockNumber its block; empty until it is mined
 * @param failure the reason for the failure; empty unless it failed
 */
public record SentTransaction(
    TransactionPurpose purpose,
    long chainId,
    Status status,
    Optional<String> txHash,
    Optional<Long> blockNumber,
    Optional<String> failure) {

  /** The states of a transaction. */
  public enum Status {
    REQUESTED,
    SUBMITTED,
    MINED,
    CONFIRMED,
    FAILED
  }
}
