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
 * @param counts whether it is the order's payment; any other is refunded automatically
 * @param announced whether its confirmation was published
 * @param ending how it ends; null while undecided
 * @param endedTx the transaction that settled or refunded it; null until it is confirmed
 * @param changes counts its changes, so that each is published
 */
record Payment(
    String id, QuoteId quoteId, String orderId, long chainId, Address payer, BigInteger amount, Status status, boolean counts,
    boolean announced, @Nullable Ending ending, @Nullable String reason, @Nullable String endedTx, String txHash, int changes) {

  enum Status {
    /** In an indexed block. */
    SEEN,
    /** In a final block. */
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

    /** The kind of transaction that causes it. */
    TransactionKind kind() {
      return kind;
    }

    /** The purpose of a payment's transaction to this end. */
    TransactionPurpose of(String paymentId) {
      return kind.of(paymentId);
    }
  }
}
