/**
 * The drawing surface: one small vocabulary of shapes, and three outputs.
 *
 * <p>A painter draws on a {@link studio.fofo.painter.surface.Canvas} in unit coordinates: the short side of the
 * picture is 1000 units, x grows to the right, y downwards. What it draws is kept as a
 * {@link studio.fofo.painter.surface.Picture}, a list of fills, lines, groups and pixel fields whose numbers are
 * already rounded to a hundredth of a unit. Every output reads that same list:
 *
 * <ul>
 *   <li>{@link studio.fofo.painter.surface.SvgOutput}: text, the print master. The same bytes on every machine.</li>
 *   <li>{@link studio.fofo.painter.surface.SkiaOutput}: pixels at any size, whole or in bands.</li>
 *   <li>{@link studio.fofo.painter.surface.GridOutput}: a small pixel grid in plain Java, the same on every machine,
 *       from which the pixel-art and glitch painters work.</li>
 * </ul>
 *
 * <p>There are no transforms, fonts or filters in a picture: a transform is applied while drawing, letters arrive as outlines,
 * and glow is stacked translucent shapes. So the outputs have little room to disagree.
 */
@NullMarked
package studio.fofo.painter.surface;

import org.jspecify.annotations.NullMarked;
