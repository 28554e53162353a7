/** Offering artworks as products, editing offers, and removing products that may not be shown. */
@NullMarked
package studio.fofo.catalog.offering;

import org.jspecify.annotations.NullMarked;
