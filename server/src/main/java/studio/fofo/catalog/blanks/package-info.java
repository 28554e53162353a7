/** Blanks, read from files and validated when the process starts. */
@NullMarked
package studio.fofo.catalog.blanks;

import org.jspecify.annotations.NullMarked;
