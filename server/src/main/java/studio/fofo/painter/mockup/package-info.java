/**
 * Blank products as own vector drawings: what lies below the print, where and how the print is bent, and the light and folds
 * that lie above it.
 */
@NullMarked
package studio.fofo.painter.mockup;

import org.jspecify.annotations.NullMarked;
