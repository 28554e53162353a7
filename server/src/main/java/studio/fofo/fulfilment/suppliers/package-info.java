/** Suppliers print, pack and ship: their port, and the submission, observation and withdrawal of productions. */
@NullMarked
package studio.fofo.fulfilment.suppliers;

import org.jspecify.annotations.NullMarked;
