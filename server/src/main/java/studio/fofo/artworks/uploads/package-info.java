/**
 * Pictures that people bring along: judging the file before it is decoded, making a clean original of it, recording it once.
 *
 * <p>A file is what its bytes are, never what its name or its sender says. Only PNG, JPEG and WebP are decoded, and only after their
 * headers have told that they are neither too large nor animated. What is kept are pixels: turned as the camera was held, converted to sRGB
 * from what their numbers mean, encoded anew, so that no place, time, name or preview from the file survives.
 */
@NullMarked
package studio.fofo.artworks.uploads;

import org.jspecify.annotations.NullMarked;
