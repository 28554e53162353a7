/** Placing orders: one transaction turns a request into held pieces, a row and a quote. */
@NullMarked
package studio.fofo.ordering.placing;

import org.jspecify.annotations.NullMarked;
