/**
 * Purchases: quotes, orders and their state machine, stock holds, refunds.
 *
 * <p><b>States.</b> {@code awaiting_payment → paid → in_production → shipped → delivered}; aside {@code expired}, {@code cancelled}, {@code
 * refund_pending → refunded} and {@code on_hold}. What a command does in a state is a value, {@code state.OrderState}, of which {@code
 * docs/order-states.md} is the table; {@code progress.OrderTransitions} locks the row, asks, and applies the step.
 *
 * <p><b>Money.</b> An item's margin is its price minus the base cost. Of the margin the studio keeps {@code fofo.ordering.studio-fee} basis
 * points, rounded down to a cent; the creator gets the rest; base cost, fee and shipping are the studio's. The shares of an order are whole
 * cents and add up to its total; on chain the amount is divided by them with the largest remainder, so they add up exactly.
 *
 * <p><b>Places.</b> The buyer chooses the chain, unless a product names it; the default is the first one that is ready. An unpaid
 * order can be
 * moved; a paid one is where its payment is, and its twins are minted there.
 *
 * <p>Invariants:
 * <ol>
 *   <li>One idempotent request creates at most one order; its pieces are held, and its reply is stored, in the same transaction.
 *   <li>Every step writes one row of the timeline in the transaction in which it changes the status; its commit notifies watchers.
 *       The order's own row is the first line.
 *   <li>An order is settled only after production started for every line, refunded only before it started for any; never both.
 *   <li>It is shipped with its last parcel, delivered with the last arrival. Parcels are facts: nothing about them is refused.
 *   <li>Payments after the end (expired, cancelled) are refunded; unpaid pieces return to stock.
 *   <li>A reorganisation moves an order back to waiting, and forward again; production never starts on a payment that vanished.
 *   <li>E-mail and address are sealed with the buyer's key; no event or log line contains them.
 *   <li>Other people's orders are 404.
 * </ol>
 *
 * <p>Events in: payment's ({@code PaymentConfirmed}, {@code PaymentRemoved}, {@code PaymentSettled}, {@code PaymentRefunded},
 * {@code SecondPayment}) and minting's {@code TwinMinted}.
 *
 * <p>Events out: {@code OrderPlaced, OrderPaid, OrderUnpaid, OrderInProduction, OrderSettled, OrderShipped,
 * OrderDelivered, OrderCancelled, OrderRefunded, OrderExpired, OrderPutOnHold, OrderResumed}. External systems: none. It does not print,
 * ship or send mail.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "runtime", "catalog", "artworks", "payment", "minting", "identity"})
package studio.fofo.ordering;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
