/** Those who print, pack and ship: the port that each is adapted to, handing a production over, asking how far it is, taking it back. */
@NullMarked
package studio.fofo.fulfilment.suppliers;

import org.jspecify.annotations.NullMarked;
