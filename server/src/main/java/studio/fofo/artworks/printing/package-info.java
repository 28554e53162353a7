/** The best master that there is of an artwork, and what is painted of it: print files, mockups, and checks before printing. */
@NullMarked
package studio.fofo.artworks.printing;

import org.jspecify.annotations.NullMarked;
