/**
 * Reproducible randomness: sfc32 generators, one independent stream per trait of a picture.
 *
 * <p>Because each trait has its own stream, one more star in the sky does not move the buildings.
 */
@NullMarked
package studio.fofo.painter.random;

import org.jspecify.annotations.NullMarked;
