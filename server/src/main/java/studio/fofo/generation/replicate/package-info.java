/**
 * Replicate (replicate.com) as a remote engine: predictions of one model, with inputs as data. Off unless {@code replicate} is among
 * {@code fofo.generation.engines}; then prompts leave this machine.
 */
@NullMarked
package studio.fofo.generation.replicate;

import org.jspecify.annotations.NullMarked;
