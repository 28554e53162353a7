/** Forwards requests from the single origin to other processes: roles that run elsewhere, and the web. */
@NullMarked
package studio.fofo.gateway.routing;

import org.jspecify.annotations.NullMarked;
