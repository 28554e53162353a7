/** Noise, and the schedulers that take it away step by step: the same numbers as PyTorch's generator and diffusers' schedulers. */
@NullMarked
package studio.fofo.generation.sdxl.sampling;

import org.jspecify.annotations.NullMarked;
