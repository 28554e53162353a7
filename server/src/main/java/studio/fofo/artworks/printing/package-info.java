/** The best available master of an artwork, and its renderings: print files, mockups, and print checks. */
@NullMarked
package studio.fofo.artworks.printing;

import org.jspecify.annotations.NullMarked;
