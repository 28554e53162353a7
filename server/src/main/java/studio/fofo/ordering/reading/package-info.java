/** Reading and following orders, for people and other modules. */
@NullMarked
package studio.fofo.ordering.reading;

import org.jspecify.annotations.NullMarked;
