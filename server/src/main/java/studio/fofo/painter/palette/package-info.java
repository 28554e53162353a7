/** Curated colours: palettes as data ({@code painter/palettes.txt}), chosen by style, mood, named colours and seed. */
@NullMarked
package studio.fofo.painter.palette;

import org.jspecify.annotations.NullMarked;
