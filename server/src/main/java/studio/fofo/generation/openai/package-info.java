/**
 * OpenAI's images as a remote engine: one call for each picture. Off unless {@code openai} is among {@code fofo.generation.engines}; then
 * prompts leave this machine.
 */
@NullMarked
package studio.fofo.generation.openai;

import org.jspecify.annotations.NullMarked;
