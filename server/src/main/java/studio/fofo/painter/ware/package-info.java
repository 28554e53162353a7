/**
 * Solid things in mockups, photographed when the studio is built: a mug and a laptop's lid, each as distances to its surface.
 * {@link studio.fofo.painter.ware.Photographs} writes their light into {@code resources/painter/ware}; nothing here runs in the studio.
 */
@NullMarked
package studio.fofo.painter.ware;

import org.jspecify.annotations.NullMarked;
