/** Prompts as the numbers that CLIP's text encoders read. */
@NullMarked
package studio.fofo.generation.sdxl.text;

import org.jspecify.annotations.NullMarked;
