/** Suppliers print, pack and ship. This package has their port, and submits, observes and withdraws productions. */
@NullMarked
package studio.fofo.fulfilment.suppliers;

import org.jspecify.annotations.NullMarked;
