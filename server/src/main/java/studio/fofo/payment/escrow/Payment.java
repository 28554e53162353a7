package studio.fofo.payment.escrow;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;
import studio.fofo.chain.TransactionKind;
import studio.fofo.chain.TransactionPurpose;
import studio.fofo.kernel.Address;
import studio.fofo.payment.QuoteId;

/**
 * Money in escrow for an order, a row of {@code payment.payments}.
 *
 * @param counts whether it is the order's payment; any other goes back by itself
 * @param announced whether others know that it is confirmed
 * @param ending what becomes of it; null while that is open
 * @param endedTx the transaction that settled or refunded it; null before that is confirmed
 * @param changes counts its changes, so that each is announced
 */
record Payment(
    String id, QuoteId quoteId, String orderId, long chainId, Address payer, BigInteger amount, Status status, boolean counts,
    boolean announced, @Nullable Ending ending, @Nullable String reason, @Nullable String endedTx, String txHash, int changes) {

  enum Status {
    /** In an indexed block. */
    SEEN,
    /** With enough confirmations. */
    CONFIRMED,
    /** Its block was orphaned. */
    REMOVED
  }

  enum Ending {
    SETTLE(new TransactionKind("settle")),
    REFUND(new TransactionKind("refund"));

    private final TransactionKind kind;

    Ending(TransactionKind kind) {
      this.kind = kind;
    }

    /** The kind of transaction that brings it about. */
    TransactionKind kind() {
      return kind;
    }

    /** What a payment's transaction to this end is for. */
    TransactionPurpose of(String paymentId) {
      return kind.of(paymentId);
    }
  }
}
