/**
 * Styles as data: what they are called, how they enhance a prompt, and what shows them. A new style is a file in {@code
 * resources/generation/styles}.
 */
@NullMarked
package studio.fofo.generation.style;

import org.jspecify.annotations.NullMarked;
