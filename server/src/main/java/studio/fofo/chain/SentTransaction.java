package studio.fofo.chain;

import java.util.Optional;

/**
 * Where a requested transaction stands.
 *
 * @param txHash of the attempt that is mined, else of the newest one; empty while there is none
 * @param blockNumber where it is mined; empty before
 * @param failure why it failed; empty unless it did
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
