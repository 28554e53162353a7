/**
 * Replicate (replicate.com) as a remote engine: predictions of one model, with inputs as data. Off until its {@code token-file} is set, or
 * {@code fofo.generation.engines} names it; then prompts leave this machine.
 */
@NullMarked
package studio.fofo.generation.replicate;

import org.jspecify.annotations.NullMarked;
