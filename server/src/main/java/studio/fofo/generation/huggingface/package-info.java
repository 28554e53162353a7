/**
 * Hugging Face Inference Providers as a remote engine: one call for each picture. Off unless {@code huggingface} is among
 * {@code fofo.generation.engines}; then prompts leave this machine.
 */
@NullMarked
package studio.fofo.generation.huggingface;

import org.jspecify.annotations.NullMarked;
