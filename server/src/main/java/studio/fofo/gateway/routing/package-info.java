/** Forwarding from the single origin to the processes behind it: roles that run elsewhere, and the web. */
@NullMarked
package studio.fofo.gateway.routing;

import org.jspecify.annotations.NullMarked;
