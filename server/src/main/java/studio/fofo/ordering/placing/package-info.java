/** Placing orders: what a buyer wants becomes held pieces, a row and a quote, in one transaction or not at all. */
@NullMarked
package studio.fofo.ordering.placing;

import org.jspecify.annotations.NullMarked;
