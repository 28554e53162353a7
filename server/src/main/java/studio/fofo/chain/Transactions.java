package studio.fofo.chain;

import java.util.Optional;

/**
 * Sends transactions, each exactly once.
 *
 * <pre>{@code
 * transactions.request(new TransactionRequest("settle:" + orderId, 31337, SignerRole.SETTLER, checkout, data));
 * // later, in the engine's own transaction: TransactionSubmitted, then TransactionConfirmed or TransactionFailed with that key
 * }</pre>
 */
public interface Transactions {

  /**
   * Writes the request down inside the caller's transaction. The same key again changes nothing.
   *
   * @throws IllegalStateException when the key was used for another transaction
   */
  void request(TransactionRequest request);

  Optional<SentTransaction> find(String key);

  /**
   * Takes up a failed transaction again under the same key: simulated anew, with a new nonce. Without effect unless it failed.
   *
   * @return whether it had failed
   */
  boolean retry(String key);

  /**
   * Takes a request back, in the caller's transaction, as long as nothing was signed for it: it has failed then, and nobody is told.
   *
   * @return whether it is taken back; false when it is on its way or over, or there is none
   */
  boolean withdraw(String key);
}
