/** What operators decided about orders, and why. */
@NullMarked
package studio.fofo.fulfilment.decisions;

import org.jspecify.annotations.NullMarked;
