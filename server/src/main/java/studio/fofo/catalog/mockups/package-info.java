/** Products as a shop window shows them, before and after they are offered. */
@NullMarked
package studio.fofo.catalog.mockups;

import org.jspecify.annotations.NullMarked;
