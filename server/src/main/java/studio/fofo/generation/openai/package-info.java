/**
 * OpenAI's images as a remote engine: one call for each picture. Off until its {@code token-file} is set, or
 * {@code fofo.generation.engines} names it; then prompts leave this machine.
 */
@NullMarked
package studio.fofo.generation.openai;

import org.jspecify.annotations.NullMarked;
