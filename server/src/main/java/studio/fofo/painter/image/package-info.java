/** Pixels: rasters, PNG with the chunks for printers and provenance readers, WebP, resampling, perceptual hashes. */
@NullMarked
package studio.fofo.painter.image;

import org.jspecify.annotations.NullMarked;
