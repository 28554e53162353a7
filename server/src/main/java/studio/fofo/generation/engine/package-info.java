/**
 * The port to image engines, the order in which they are tried, and the circuit breaker that skips one that is down.
 *
 * <p>An engine is called in two steps so that no crash can make it work twice: {@code submit} returns a ticket, the ticket is stored, and
 * {@code observe} follows it, in this process or in the next one.
 */
@NullMarked
package studio.fofo.generation.engine;

import org.jspecify.annotations.NullMarked;
