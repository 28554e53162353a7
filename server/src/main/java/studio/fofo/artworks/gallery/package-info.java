/** Rows of artworks: recording them once, finding them, who may see them, the public gallery. */
@NullMarked
package studio.fofo.artworks.gallery;

import org.jspecify.annotations.NullMarked;
