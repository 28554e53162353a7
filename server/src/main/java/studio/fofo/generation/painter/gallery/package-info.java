/** Contact sheets for looking at: what {@code ./fofo gallery} runs. */
@NullMarked
package studio.fofo.generation.painter.gallery;

import org.jspecify.annotations.NullMarked;
