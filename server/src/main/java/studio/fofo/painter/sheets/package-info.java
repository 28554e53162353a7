/** Gang sheets: many small prints nested on one film, and the sheet as a printable file. */
@NullMarked
package studio.fofo.painter.sheets;

import org.jspecify.annotations.NullMarked;
