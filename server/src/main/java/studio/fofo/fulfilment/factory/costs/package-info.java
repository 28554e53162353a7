/** What a piece costs the factory: its blank, ink, film and minutes. */
@NullMarked
package studio.fofo.fulfilment.factory.costs;

import org.jspecify.annotations.NullMarked;
