/** From prompts to pixels: text encoders, denoising in batches, and the VAE, on ONNX graphs as optimum exports them. */
@NullMarked
package studio.fofo.generation.sdxl.pipeline;

import org.jspecify.annotations.NullMarked;
