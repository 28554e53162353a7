/** Contact sheets for looking at: what {@code ./fofo gallery} runs. */
@NullMarked
package studio.fofo.painter.gallery;

import org.jspecify.annotations.NullMarked;
