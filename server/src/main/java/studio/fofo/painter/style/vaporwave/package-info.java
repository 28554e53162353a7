/** Vaporwave: striped suns, perspective grids, ridgelines, marble, palms, arches, checkerboards, grain. */
@NullMarked
package studio.fofo.painter.style.vaporwave;

import org.jspecify.annotations.NullMarked;
