/**
 * Points for what people do at the studio, and a leaderboard: the ledger that the Alpha DAO builds on.
 *
 * <p><b>The ledger</b> uses double entry, as banks do. A transaction moves points between the studio's account ({@code studio:rewards},
 * negative by all that was given) and people's; its entries sum to zero, which the database checks at commit. Entries are never changed or
 * deleted: a reward that is no longer due is reversed by another transaction.
 *
 * <p><b>Rewards.</b> {@code MintConfirmed}: 25 points to the creator, for ten mints a day. {@code OrderDelivered}: 10 points to the buyer,
 * for three orders a day, and 20 to each creator, for one order a day from the same buyer. {@code OrderUnpaid}, {@code OrderCancelled} and
 * {@code OrderRefunded} reverse an order's points. All of these are reactions after the commit: rewards follow the order's current state,
 * so events may come late and in any order.
 *
 * <p><b>Points cannot be bought.</b> No reward depends on a price, which a seller sets freely. There is none between accounts that are
 * known to belong to one person: the same account, or two that ever shared a wallet. With play money, places have no rank.
 *
 * <p>Invariants:
 * <ol>
 * <li>All entries add up to zero at every commit; a person's total is the sum of their entries.
 * <li>A reward is given once, however often its event comes, and again only after it was reversed.
 *   <li>A reversal counts against the period in which the reward was given.
 * <li>The public sees the name that a person chose, or a shortened wallet address, and nothing else.
 * </ol>
 *
 * <p>Publishes nothing. No external systems.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "runtime", "minting", "ordering", "artworks", "identity"})
package studio.fofo.points;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
