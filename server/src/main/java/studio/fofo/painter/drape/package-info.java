/**
 * Generates the cloth for mockups, once, when the studio is built: garments cut from patterns in centimetres, sewn and draped over a form
 * as a mesh of particles (Müller et al., "Position Based Dynamics", 2007), and rendered into a light map, a sheen map, and a map of the
 * position of each point of the print area. {@link studio.fofo.painter.drape.Draping} writes them into {@code resources/painter/cloth};
 * nothing here runs in the studio. The same code gives the same maps on every machine.
 *
 * <p>Space: x to the right, y up, z towards the camera, in centimetres; a garment's highest shoulder point is at y = 0. Patterns: x from
 * the garment's middle, as the viewer sees it, y down.
 */
@NullMarked
package studio.fofo.painter.drape;

import org.jspecify.annotations.NullMarked;
