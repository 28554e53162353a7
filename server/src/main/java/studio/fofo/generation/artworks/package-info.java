/** Finished pictures: recording them once, finding them, the public gallery, print files and mockups of them. */
@NullMarked
package studio.fofo.generation.artworks;

import org.jspecify.annotations.NullMarked;
