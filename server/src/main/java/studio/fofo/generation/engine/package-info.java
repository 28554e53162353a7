/**
 * The port to image engines, the order in which they are tried, and the breaker that leaves out one that is down.
 *
 * <p>An engine is asked in two steps so that no crash can make it work twice: {@code submit} answers a ticket, the ticket is stored, and
 * {@code observe} follows it, in this process or in the next one.
 */
@NullMarked
package studio.fofo.generation.engine;

import org.jspecify.annotations.NullMarked;
