/** Products in PostgreSQL: storage, search, and the topics of pages that show them. */
@NullMarked
package studio.fofo.catalog.products;

import org.jspecify.annotations.NullMarked;
