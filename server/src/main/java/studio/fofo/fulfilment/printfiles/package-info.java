/** Print files: what of an artwork is printed on which area, painted at 300 dpi and stored before anybody is asked to print it. */
@NullMarked
package studio.fofo.fulfilment.printfiles;

import org.jspecify.annotations.NullMarked;
