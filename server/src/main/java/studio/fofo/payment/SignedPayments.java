package studio.fofo.payment;

import java.util.Optional;
import studio.fofo.kernel.Money;
import studio.fofo.kernel.OrderId;

/** Payments that the buyer only signs, and that the studio's relayer sends and pays the gas for. */
public interface SignedPayments {

  /** Whether the relayer sends payments of this total now. Reads the database at most. */
  boolean isOffered(long chainId, Money total);

  /**
   * Has a signed payment sent; repeating it has no effect. Calls nodes: never use it inside a database transaction.
   *
   * @param signature over the typed data of the order's current quote, 0x and hexadecimal
   * @throws studio.fofo.kernel.Refusal {@code PAYMENT_SIGNING_NOT_OFFERED}, {@code PAYMENT_SIGNATURE_INVALID},
   *     {@code PAYMENT_NOT_RELAYED}, {@code PAYMENT_UNDER_WAY}, {@code PAYMENT_TIME_UP} or {@code QUOTA_USED_UP}: nothing was sent, and the
   *     order can be paid with a transaction
   */
  void send(OrderId order, SigningMethod method, String signature);

  /** The order's latest one. */
  Optional<Relay> ofOrder(OrderId order);

  /**
   * How far it is.
   *
   * @param txHash once it is signed by the relayer
   * @param problem why it failed, in a sentence for the buyer
   */
  record Relay(SigningMethod method, Status status, Optional<String> txHash, Optional<String> problem) {

    /** Its states. */
    public enum Status {
      /** Stored; it will be sent. */
      REQUESTED,
      /** On its way to the chain. */
      SENT,
      /** On the chain. */
      PAID,
      /** It took nothing; the order can be paid in another way. */
      FAILED
    }
  }
}
