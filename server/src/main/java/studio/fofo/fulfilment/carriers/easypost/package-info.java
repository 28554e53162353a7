/** Parcels followed by EasyPost. */
@NullMarked
package studio.fofo.fulfilment.carriers.easypost;

import org.jspecify.annotations.NullMarked;
