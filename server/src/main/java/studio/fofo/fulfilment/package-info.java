/**
 * Produces what was bought: the lines of a paid order at one or several suppliers, from their print files to delivery.
 *
 * <p><b>A production</b> goes {@code preparing → ready → submitted → in_production → shipped → delivered}, or from one of the first three
 * to {@code cancelled}, from the fourth to {@code failed}, or from the last three to {@code returned}; what happens in which status is a
 * value, {@code production.ProductionStatus} ({@code docs/production-states.md}).
 * It is created by a reaction to the order's payment. A task in the role {@code ai} renders the print files at 300 dpi, one per line, and
 * opens each again as it was stored ({@code painter.proof}): a file that would be waste holds the order, and what is found else is shown
 * beside its proof in the console; all other steps are tasks of role {@code business}.
 *
 * <p><b>Suppliers</b> implement one port, {@code suppliers.Supplier}: submit under our id, observe, withdraw. FOFO Factory
 * ({@code factory}) is built in: a queue operated in the console, {@code queued → in_production → printed → shipped → delivered}, its own
 * courier and a public tracking page. Its pieces go through stations ({@code factory.floor}), its blanks are counted
 * ({@code factory.stock}), and its papers are PDFs ({@code papers}); see {@code docs/factory.md}. On autopilot
 * ({@code fofo.fulfilment.autopilot}) its jobs advance by themselves.
 *
 * <p><b>Routing</b> ({@code routing}) asks all connected suppliers for offers and chooses by the studio's rules; {@code breaker} leaves
 * those alone that do not respond; {@code vendors} has accounts and mappings of variants, {@code inbox} what vendors post, {@code costs}
 * what productions cost and leave, {@code chores} what waits for operators ({@code docs/makers.md}), {@code decisions} what they decided,
 * {@code returns} what came back, {@code showcase} pictures of products by their makers.
 *
 * <p><b>Parcels</b> are followed until they arrive ({@code carriers}): suppliers, tracking services and the factory report events, from
 * which their status is derived; other modules read {@link studio.fofo.fulfilment.Parcels} and react to
 * {@link studio.fofo.fulfilment.ParcelMoved}.
 *
 * <p>Invariants:
 * <ol>
 *   <li>A line of an order is in at most one production that is neither cancelled nor failed (a unique index), and a production has at most
 *   one job at its supplier, despite crashes and repeats: the intent to send a job is recorded before it is sent, with the production's id
 *   as the supplier's key. Productions are opened and moved under their order's lock.
 *   <li>The creators are credited once each line is in a production that has begun; the order is shipped once each is in one that is
 *   shipped. Parcels are recorded whatever their production's or order's status, by the supplier's key, and nothing of them is unsaid.
 *   <li>Production and order change to "in production" in one transaction; the order's row decides a race with a cancellation.
 *   <li>Nothing is submitted while a payment is missing: the order is checked immediately before; {@code held} reflects its last known
 *   state. Nothing is printed for an unpaid order.
 *   <li>A production never moves backwards. An update from a supplier only triggers a check; the observed state decides.
 *   <li>Names and addresses are not stored here: the packing slip reads them from the order when it is printed.
 * </ol>
 *
 * <p>Listens to {@code OrderPaid, OrderUnpaid, OrderCancelled, OrderExpired, OrderRefunded}; updates orders when production starts, the
 * parcel is shipped and it arrives. A supplier that does not respond is retried with back-off; one that does not report is polled every
 * minute; if one gives up a job, the order is put on hold for an operator. It handles neither payments nor mail.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "runtime", "ordering", "catalog", "artworks", "painter", "storage", "identity"})
package studio.fofo.fulfilment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
