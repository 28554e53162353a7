/** The transitions of an order, caused by people, payments, production and time; each step is one transaction under the order's lock. */
@NullMarked
package studio.fofo.ordering.progress;

import org.jspecify.annotations.NullMarked;
