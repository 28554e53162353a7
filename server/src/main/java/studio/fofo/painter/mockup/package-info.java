/**
 * Blank products as our own vector drawings: what is below the print, where and how the print is bent, and the light and folds above it.
 */
@NullMarked
package studio.fofo.painter.mockup;

import org.jspecify.annotations.NullMarked;
