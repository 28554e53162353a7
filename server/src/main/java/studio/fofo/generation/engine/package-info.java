/**
 * The port to image engines, the order in which they are tried, and the circuit breaker that skips one that is down.
 *
 * <p>An engine of this process ({@code LocalEngine}) works in a worker's thread. One elsewhere ({@code RemoteEngine}) is called in steps,
 * so that no crash can make it work twice and no thread waits for it: the intent is stored, the order submitted, its ticket stored, and
 * then it is looked at from time to time, by any process. Money that it costs is counted before.
 */
@NullMarked
package studio.fofo.generation.engine;

import org.jspecify.annotations.NullMarked;
