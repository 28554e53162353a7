/**
 * Points for what people do at the studio, and who leads: the ledger that the Alpha DAO builds on.
 *
 * <p><b>The ledger</b> keeps points as banks keep money. A transaction moves them between the studio's account ({@code studio:rewards},
 * below zero by all that was given) and people's; its entries sum to zero, which the database checks at commit. Nothing is ever
 * changed or deleted: a reward that no longer holds is reversed by another transaction.
 *
 * <p><b>Rewards.</b> {@code MintConfirmed}: 25 points to the creator, for ten mints a day. {@code OrderDelivered}: 10 points to the buyer,
 * for three orders a day, and 20 to each creator, for one order a day from the same buyer. {@code OrderUnpaid}, {@code OrderCancelled},
 * {@code OrderRefunded} take an order's points back. All of that is a reaction after the commit: rewards follow the order as it is then, so
 * events may come late and in any order.
 *
 * <p><b>Points cannot be bought.</b> No reward depends on a price, which a seller sets at will. Between accounts that are known to be one
 * person's, by the account or by a wallet that was ever linked to both, there is none. Where money is play money nobody is first: places
 * have no rank.
 *
 * <p>Invariants:
 * <ol>
 *   <li>All entries add up to zero, at every commit; a person's standing is the sum of their entries.
 *   <li>A reward is given once however often its event comes, and again only after it was reversed.
 *   <li>A reversal counts against the period in which the reward was given.
 *   <li>The public sees the name that a person chose, or the ends of a wallet's address, and nothing else.
 * </ol>
 *
 * <p>Publishes nothing. Outside systems: none.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "runtime", "minting", "ordering", "artworks", "identity"})
package studio.fofo.points;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
