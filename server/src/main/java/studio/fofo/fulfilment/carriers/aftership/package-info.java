/** Parcels followed by AfterShip. */
@NullMarked
package studio.fofo.fulfilment.carriers.aftership;

import org.jspecify.annotations.NullMarked;
