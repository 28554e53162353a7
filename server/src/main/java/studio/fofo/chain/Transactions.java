package studio.fofo.chain;

import java.util.Optional;

/**
 * Sends transactions, each exactly once.
 *
 * <pre>{@code
 * transactions.request(new TransactionRequest(SETTLE.of(paymentId), 31337, SignerRole.SETTLER, checkout, data));
 * // later, in the engine's own transaction: the TransactionListener of SETTLE hears of it
 * }</pre>
 */
public interface Transactions {

  /**
   * Writes the request down inside the caller's transaction. The same again changes nothing.
   *
   * @throws IllegalStateException when that purpose has another transaction
   */
  void request(TransactionRequest request);

  Optional<SentTransaction> find(TransactionPurpose purpose);

  /**
   * Takes up a failed transaction again for the same purpose: simulated anew, with a new nonce. Without effect unless it failed.
   *
   * @return whether it had failed
   */
  boolean retry(TransactionPurpose purpose);

  /**
   * Takes a request back, in the caller's transaction, as long as nothing was signed for it: it has failed then, and nobody is told.
   *
   * @return whether it is taken back; false when it is on its way or over, or there is none
   */
  boolean withdraw(TransactionPurpose purpose);
}
