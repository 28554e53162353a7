/** Blanks, read from files and checked when the process starts. */
@NullMarked
package studio.fofo.catalog.blanks;

import org.jspecify.annotations.NullMarked;
