/**
 * Money on chain: quotes, payments into escrow, settlement and refund, shares and earnings.
 *
 * <p><b>A quote</b> is an offer signed with our key: order, amount and token, shares, expiry. A wallet pays it into {@code FofoCheckout},
 * which holds the money until production starts (settle) or the order is cancelled (refund).
 *
 * <p>A payment goes {@code seen → confirmed → settling → settled} or {@code … → refunding → refunded}; a reorganisation removes orphaned
 * payments ({@code removed}), which may be seen again later.
 *
 * <p><b>Signed payments.</b> For tokens that were seen to take it, a buyer only signs: an ERC-3009 authorization or a Permit2 transfer for
 * exactly one quote. We try the call, store it, and our relayer sends it ({@link studio.fofo.payment.SignedPayments}).
 *
 * <p><b>Sponsored gas.</b> Where an operator configures a paymaster service, smart accounts pay our orders without gas, and nothing else
 * ({@link studio.fofo.payment.SponsoredGas}).
 *
 * <p><b>Places.</b> An order may have valid quotes on several chains ({@link studio.fofo.payment.PaymentOptions} says which chains work).
 * The first payment that is final counts; any other is refunded where it arrived.
 *
 * <p><b>Rates</b> come through {@link studio.fofo.payment.Rates}; with real money, outdated rates refuse quotes.
 *
 * <p>Invariants:
 * <ol>
 *   <li>A quote's shares add up to its amount exactly.
 *   <li>A payment counts only from our contract, for a quote of ours, with exactly its token and amount.
 *   <li>An order is settled or refunded at most once, never both.
 *   <li>One payment of an order counts, on whichever chain; late and further ones are refunded automatically.
 *   <li>Code that changes an order's money takes the order's lock ({@link studio.fofo.payment.Settlements#TURN}) before locking rows.
 *   <li>Removal by a reorganisation is published even after settlement or refund, which is repeated when the payment returns.
 *   <li>Settlement and refund follow the order's state on the chain, whoever sent the transaction and whether or not its receipt is seen.
 *   <li>What a token can do is tried on its chain; what is unknown is not offered. An order has at most one signed payment under way, and
 *       it can be paid in the ordinary way whatever becomes of it.
 *   <li>Earnings are derived only from the contract's events.
 * </ol>
 *
 * <p>Events out: {@link studio.fofo.payment.PaymentConfirmed}, {@link studio.fofo.payment.PaymentRemoved}, {@link
 * studio.fofo.payment.PaymentSettled}, {@link studio.fofo.payment.PaymentRefunded}, {@link studio.fofo.payment.SecondPayment}. Events in:
 * the chain's transactions and logs. It does not know what an order contains; ordering decides when to settle or refund.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "runtime", "chain", "identity"})
package studio.fofo.payment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
