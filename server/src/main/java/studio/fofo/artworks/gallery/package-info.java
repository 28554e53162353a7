/** Artworks in the database: recording, search, visibility, the public gallery. */
@NullMarked
package studio.fofo.artworks.gallery;

import org.jspecify.annotations.NullMarked;
