/**
 * The five styles. A {@link studio.fofo.painter.style.Style} is a list of compositions; a composition paints one
 * {@link studio.fofo.painter.style.Scene}. Code that several styles need (placing and lighting the subject, weather) is here; each style's
 * own code is in its own package.
 */
@NullMarked
package studio.fofo.painter.style;

import org.jspecify.annotations.NullMarked;
