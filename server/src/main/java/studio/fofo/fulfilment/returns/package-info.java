/** Parcels that came back: what becomes of what is in them. */
@NullMarked
package studio.fofo.fulfilment.returns;

import org.jspecify.annotations.NullMarked;
