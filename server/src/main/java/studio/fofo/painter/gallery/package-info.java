/** Contact sheets for visual inspection, created by {@code ./fofo gallery}. */
@NullMarked
package studio.fofo.painter.gallery;

import org.jspecify.annotations.NullMarked;
