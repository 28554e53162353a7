/** Placing orders: a request becomes held pieces, a row and a quote, in one transaction. */
@NullMarked
package studio.fofo.ordering.placing;

import org.jspecify.annotations.NullMarked;
