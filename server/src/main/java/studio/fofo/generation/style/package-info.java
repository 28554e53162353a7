/**
 * Styles as data: names, prompt presets and samples. A new style is a file in
 * {@code resources/generation/styles}.
 */
@NullMarked
package studio.fofo.generation.style;

import org.jspecify.annotations.NullMarked;
