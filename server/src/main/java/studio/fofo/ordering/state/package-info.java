/** The effect of each command on an order, as values: without database, clock or framework. */
@NullMarked
package studio.fofo.ordering.state;

import org.jspecify.annotations.NullMarked;
