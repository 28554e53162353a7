/**
 * What vendors post to us. An event is verified over its raw body, stored once, and answered; a task then has the job checked at the
 * vendor. An event carries no state, so repeated, late and reordered ones do no harm.
 */
@NullMarked
package studio.fofo.fulfilment.inbox;

import org.jspecify.annotations.NullMarked;
