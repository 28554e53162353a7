/** Print files band by band, enlargement of pixels, and what a printer's inks cannot reach. */
@NullMarked
package studio.fofo.generation.painter.print;

import org.jspecify.annotations.NullMarked;
