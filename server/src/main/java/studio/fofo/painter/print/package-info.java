/** Print files band by band, enlargement of pixels, and what a printer's inks cannot reach. */
@NullMarked
package studio.fofo.painter.print;

import org.jspecify.annotations.NullMarked;
