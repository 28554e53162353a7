/** Products in PostgreSQL: finding them, and the pages that show them. */
@NullMarked
package studio.fofo.catalog.products;

import org.jspecify.annotations.NullMarked;
