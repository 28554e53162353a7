/** Print files band by band, enlargement of pixels, and colours outside a printer's gamut. */
@NullMarked
package studio.fofo.painter.print;

import org.jspecify.annotations.NullMarked;
