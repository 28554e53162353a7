/**
 * Uploaded pictures: checking the file before it is decoded, making a clean original, recording it once.
 *
 * <p>A file's type is determined by its bytes, never by its name or its sender. Only PNG, JPEG and WebP are decoded, and only if their
 * headers show that they are neither too large nor animated. Only pixels are kept: rotated upright, converted to sRGB and encoded again, so
 * that no location, time, name or preview from the file survives.
 */
@NullMarked
package studio.fofo.artworks.uploads;

import org.jspecify.annotations.NullMarked;
