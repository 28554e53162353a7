/**
 * Glitch: a scene first, then damage. Everything happens on a logical grid in plain Java (interval pixel sorting, row slips, channel split,
 * macroblock copies, scan lines), so the damage is the same on every machine and at every size.
 */
@NullMarked
package studio.fofo.painter.style.glitch;

import org.jspecify.annotations.NullMarked;
