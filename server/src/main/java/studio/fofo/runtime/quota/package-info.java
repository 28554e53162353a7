/**
 * Daily quotas (UTC) per person, per wallet, per network address and for everybody together: bytes stored, pictures painted.
 *
 * <p>Invariants:
 * <ol>
 *   <li>However many calls run at once, {@link studio.fofo.runtime.quota.Quotas#take} exceeds no limit.
 *   <li>A transaction that rolls back takes nothing.
 *   <li>Counters are locked person, wallet, address, in all; a transaction that takes several kinds does so in the order of their names.
 * </ol>
 *
 * <p>Where a module's own rows tell what people and wallets used, it counts those instead ({@link studio.fofo.runtime.quota.UseSource}).
 *
 * <p>Operators are not exempt: to allow more, raise the setting. Counters older than yesterday are deleted, and with them the network
 * addresses.
 */
@NullMarked
package studio.fofo.runtime.quota;

import org.jspecify.annotations.NullMarked;
