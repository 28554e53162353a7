/** Offering an artwork as a product, changing the offer, and taking off the shelves what may not be shown. */
@NullMarked
package studio.fofo.catalog.offering;

import org.jspecify.annotations.NullMarked;
