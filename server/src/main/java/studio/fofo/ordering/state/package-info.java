/** What each command does to an order, as values: no row, no clock, no framework. */
@NullMarked
package studio.fofo.ordering.state;

import org.jspecify.annotations.NullMarked;
