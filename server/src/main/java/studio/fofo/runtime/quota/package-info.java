/**
 * What one person, one wallet, one network address and everybody together may use of something within a day (UTC): bytes stored, pictures
 * painted.
 *
 * <p>Invariants:
 * <ol>
 *   <li>However many ask at once, no counter passes its limit by {@link studio.fofo.runtime.quota.Quotas#take}.
 *   <li>What was taken in a transaction that rolls back was not taken.
 *   <li>Counters are locked person, wallet, address, in all; who takes of several kinds in one transaction does so in the order of their
 *       names.
 * </ol>
 *
 * <p>Operators are not exempt: who needs more raises the setting. Counters older than yesterday are forgotten, and with them
 * the network addresses.
 */
@NullMarked
package studio.fofo.runtime.quota;

import org.jspecify.annotations.NullMarked;
