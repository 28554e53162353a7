/**
 * AUTOMATIC1111's Stable Diffusion web UI, and Forge, as a remote engine: a GPU server of our own that answers with the picture. Off until
 * its {@code url} is set, or {@code fofo.generation.engines} names it; then prompts go to that server.
 */
@NullMarked
package studio.fofo.generation.a1111;

import org.jspecify.annotations.NullMarked;
