/**
 * Money on chain: quotes, payments into escrow, settlement and refund, shares and earnings.
 *
 * <p><b>A quote</b> is an offer that our key signs: this order, this amount of this token, these shares, until then. A wallet pays it into
 * {@code FofoCheckout}, which holds the money until the order's production starts (settle) or it is called off (refund).
 *
 * <p>A payment goes {@code seen → confirmed → settling → settled} or {@code … → refunding → refunded}; a reorganisation takes back what
 * it orphaned ({@code removed}) and the payment may be seen anew.
 *
 * <p><b>Rates</b> come through {@link studio.fofo.payment.Rates}; with real money one that is too old makes no quote.
 *
 * <p>Invariants:
 * <ol>
 *   <li>A quote's shares add up to its amount, to the base unit.
 *   <li>A payment counts only from our contract, for a quote of ours, with exactly its token and amount.
 *   <li>An order is settled or refunded at most once, never both.
 *   <li>Money that comes too late, or twice, goes back by itself.
 *   <li>Who moves an order's money has the order's turn ({@link studio.fofo.payment.Settlements#TURN}) before any lock on a row.
 *   <li>What a reorganisation takes back is told to others also after its end; the end is done anew when the payment is back.
 *   <li>How a payment ended is what the chain says of its order, whoever sent the transaction and whether or not its receipt is seen.
 *   <li>Earnings are what the contract credited and paid out, by its events; nothing else.
 * </ol>
 *
 * <p>Events out: {@link studio.fofo.payment.PaymentConfirmed}, {@link studio.fofo.payment.PaymentRemoved},
 * {@link studio.fofo.payment.PaymentSettled}, {@link studio.fofo.payment.PaymentRefunded}. Events in: the chain's transactions and logs.
 * It does not know what an order contains; ordering decides when to settle or refund.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "runtime", "chain", "identity"})
package studio.fofo.payment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
