/**
 * The five styles. A {@link studio.fofo.painter.style.Style} is a list of compositions; a composition paints one
 * {@link studio.fofo.painter.style.Scene}. What several styles need (placing and lighting the subject, weather)
 * lies here, what one style needs in its own package.
 */
@NullMarked
package studio.fofo.painter.style;

import org.jspecify.annotations.NullMarked;
