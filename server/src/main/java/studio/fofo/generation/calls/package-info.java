/**
 * Engines that answer only with the picture: a call holds its connection until then, and such vendors have nothing to look for afterwards.
 *
 * <p>A call is stored before it is sent, and its result when it comes, so a look is a look at our own rows, by any process. No thread waits
 * for a call. If the process is killed meanwhile, the row stays: the call is in doubt, and is not made again if it costs anything.
 */
@NullMarked
package studio.fofo.generation.calls;

import org.jspecify.annotations.NullMarked;
