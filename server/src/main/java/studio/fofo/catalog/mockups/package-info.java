/** Mockups and previews of products. */
@NullMarked
package studio.fofo.catalog.mockups;

import org.jspecify.annotations.NullMarked;
