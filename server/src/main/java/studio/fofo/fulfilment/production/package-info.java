/** The making of an order, from its payment to the parcel's arrival: one row, moved by what suppliers say. */
@NullMarked
package studio.fofo.fulfilment.production;

import org.jspecify.annotations.NullMarked;
