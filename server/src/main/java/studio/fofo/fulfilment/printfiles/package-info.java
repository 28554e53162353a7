/** Print files: rendered for each print area at 300 dpi and stored before production is submitted. */
@NullMarked
package studio.fofo.fulfilment.printfiles;

import org.jspecify.annotations.NullMarked;
