/** Stock: counted pieces, holds, and the release of expired holds. */
@NullMarked
package studio.fofo.catalog.stock;

import org.jspecify.annotations.NullMarked;
