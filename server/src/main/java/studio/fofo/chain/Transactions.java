package studio.fofo.chain;

import java.util.Optional;

/**
 * Sends transactions, each exactly once.
 *
 * <pre>{@code
 * transactions.request(new TransactionRequest(SETTLE.of(paymentId), 31337, SignerRole.SETTLER, checkout, data));
 * // later, in the engine's own transaction: the TransactionListener of SETTLE is called
 * }</pre>
 */
public interface Transactions {

  /**
   * Stores the request in the caller's transaction. Repeating it has no effect.
   *
   * @throws IllegalStateException if a different transaction exists for that purpose
   */
  void request(TransactionRequest request);

  Optional<SentTransaction> find(TransactionPurpose purpose);

  /**
   * Retries a failed transaction: it is simulated again and gets a new nonce. Has no effect unless the transaction failed.
   *
   * @return whether it had failed
   */
  boolean retry(TransactionPurpose purpose);

  /**
   * Withdraws a request in the caller's transaction if nothing was signed for it: it has failed then, and its listener is not called.
   *
   * @return whether it was withdrawn; false if it was sent, has ended, or does not exist
   */
  boolean withdraw(TransactionPurpose purpose);
}
