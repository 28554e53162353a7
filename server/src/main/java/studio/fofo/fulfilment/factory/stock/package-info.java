/** Blanks on the shelf: counted, taken when printing starts, ordered again in time. */
@NullMarked
package studio.fofo.fulfilment.factory.stock;

import org.jspecify.annotations.NullMarked;
