/**
 * Makes what was bought: one production for each paid order, from its print files to the parcel at the door.
 *
 * <p><b>A production</b> goes {@code preparing → ready → submitted → in_production → shipped → delivered}, or from one of the first
 * three to {@code cancelled}; what happens in which status is a value, {@code production.ProductionStatus} ({@code
 * docs/production-states.md}). It opens in a reaction to the order's payment. Print files are painted at 300 dpi by a task where the
 * painters run (role {@code ai}), one for each line; all other steps are tasks of role {@code business}.
 *
 * <p><b>Suppliers</b> stand behind one port, {@code domain.Supplier}: submit under our id, observe, withdraw. FOFO Factory
 * ({@code factory}) is ours: a queue with a desk in the console, {@code queued → in_production → printed → shipped → delivered}, its
 * own courier and a public tracking page. On autopilot ({@code fofo.fulfilment.autopilot}) its jobs move by themselves.
 *
 * <p>Invariants:
 * <ol>
 *   <li>An order has at most one production, and a production at most one job at its supplier, whatever crashes and repeats:
 *       that a job is about to be sent is written before it is sent, and the supplier knows it by the production's id.
 *   <li>Printing begins and the order says so in one transaction, or neither; the order's row decides a race with a cancellation.
 *   <li>Nothing is handed over while a payment is gone: the order is asked right before, {@code held} is what was heard of it; and nothing
 *       is printed for an order that is not paid.
 *   <li>A production never moves backwards. News from a supplier only makes us look; what we see decides.
 *   <li>Names and addresses are not stored here: the packing slip reads them from the order when it is printed.
 * </ol>
 *
 * <p>Listens to {@code OrderPaid, OrderUnpaid, OrderCancelled, OrderExpired, OrderRefunded}; tells orders that production started, that
 * the parcel left and that it arrived. A supplier that does not answer is asked again with growing pauses; one that falls silent is
 * asked every minute; one that gives a job up puts the order on hold for people to decide. It takes no payment and sends no mail.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "runtime", "ordering", "catalog", "artworks", "painter", "storage", "identity"})
package studio.fofo.fulfilment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
