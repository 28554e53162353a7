/**
 * Chance that repeats: sfc32 generators, one independent stream per trait of a picture.
 *
 * <p>Because each trait has a stream of its own, adding one more star to the sky does not move the buildings.
 */
@NullMarked
package studio.fofo.painter.random;

import org.jspecify.annotations.NullMarked;
