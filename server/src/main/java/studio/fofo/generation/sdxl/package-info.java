/**
 * The engine {@code sdxl}: Stable Diffusion XL in this process, on ONNX Runtime. Prompts, pictures and weights never leave the machine.
 *
 * <p>{@code text} makes numbers of prompts, {@code sampling} takes noise away, {@code pipeline} runs the networks in batches, {@code lora}
 * changes their weights for a style, {@code models} knows which files belong to a model and verifies them. The lane is closed, and says
 * why, while there is no model whose files all equal its manifest.
 */
@NullMarked
package studio.fofo.generation.sdxl;

import org.jspecify.annotations.NullMarked;
