/** Artworks by HTTP. */
@NullMarked
package studio.fofo.artworks.web;

import org.jspecify.annotations.NullMarked;
