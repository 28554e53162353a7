/** The shop floor: pieces and the stations that they go through. */
@NullMarked
package studio.fofo.fulfilment.factory.floor;

import org.jspecify.annotations.NullMarked;
