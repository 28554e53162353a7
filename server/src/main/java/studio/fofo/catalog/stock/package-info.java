/** What can still be sold: counted pieces, holds, and what comes back when a hold runs out. */
@NullMarked
package studio.fofo.catalog.stock;

import org.jspecify.annotations.NullMarked;
