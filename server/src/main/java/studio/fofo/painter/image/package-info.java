/** Pixels: rasters, PNG with the chunks that printers and provenance readers want, WebP, resampling, perceptual hashes. */
@NullMarked
package studio.fofo.painter.image;

import org.jspecify.annotations.NullMarked;
