/** The production of an order, from its payment to delivery: one row, updated from suppliers' reports. */
@NullMarked
package studio.fofo.fulfilment.production;

import org.jspecify.annotations.NullMarked;
