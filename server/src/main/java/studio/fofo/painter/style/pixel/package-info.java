/**
 * Pixel art: sprites on a grid of 24 to 96 cells, hue-shifted ramps, ordered dithering, selective outlines, a compositor of
 * traits. Everything is drawn on one {@link studio.fofo.painter.surface.PixelField}.
 */
@NullMarked
package studio.fofo.painter.style.pixel;

import org.jspecify.annotations.NullMarked;
