/**
 * Leaves a supplier alone that does not respond, and finds out by itself when it does again.
 *
 * <p>The state is a value ({@code BreakerState}) in a row per supplier, not in a library's memory: all processes share it, a restart does
 * not begin by calling a dead vendor, operators see it, and its time is the injected clock's.
 */
@NullMarked
package studio.fofo.fulfilment.breaker;

import org.jspecify.annotations.NullMarked;
