/**
 * Blank products: photographs of draped cloth ({@link studio.fofo.painter.drape}) and of solid things ({@link studio.fofo.painter.ware}) in
 * settings drawn as vectors; where a print lies on them and how it is bent, and the light that falls on both.
 */
@NullMarked
package studio.fofo.painter.mockup;

import org.jspecify.annotations.NullMarked;
