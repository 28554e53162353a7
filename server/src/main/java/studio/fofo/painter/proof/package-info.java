/** Finished print files are opened again: what would spoil the print, and a proof picture of what will be printed. */
@NullMarked
package studio.fofo.painter.proof;

import org.jspecify.annotations.NullMarked;
