/** Orders for people and other modules to read, and to follow while they move. */
@NullMarked
package studio.fofo.ordering.reading;

import org.jspecify.annotations.NullMarked;
