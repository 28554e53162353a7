/**
 * What productions cost and what they leave: a supplier's offer, its estimate and its invoice, the margin of each line, and alarms where
 * the margin is gone or an invoice exceeds its estimate. Amounts of different currencies are neither converted nor added.
 */
@NullMarked
package studio.fofo.fulfilment.costs;

import org.jspecify.annotations.NullMarked;
