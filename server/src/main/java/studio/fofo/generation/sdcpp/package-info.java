/**
 * stable-diffusion.cpp's server as a remote engine: jobs on a server of our own. Off unless {@code sdcpp} is among
 * {@code fofo.generation.engines}; then prompts go to that server.
 */
@NullMarked
package studio.fofo.generation.sdcpp;

import org.jspecify.annotations.NullMarked;
