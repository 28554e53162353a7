/** Cyberpunk: layered skylines, haze by depth, façades split into windows, neon signs, cables, wet streets, rain. */
@NullMarked
package studio.fofo.painter.style.cyberpunk;

import org.jspecify.annotations.NullMarked;
