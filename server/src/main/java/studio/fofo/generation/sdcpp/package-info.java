/**
 * stable-diffusion.cpp's server as a remote engine: jobs on a server of our own. Off until its {@code url} is set, or
 * {@code fofo.generation.engines} names it; then prompts go to that server.
 */
@NullMarked
package studio.fofo.generation.sdcpp;

import org.jspecify.annotations.NullMarked;
