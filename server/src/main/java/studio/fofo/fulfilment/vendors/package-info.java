/** Vendors whose accounts operators connected: accounts, which of our variants each makes, and the synchronisation of its catalogue. */
@NullMarked
package studio.fofo.fulfilment.vendors;

import org.jspecify.annotations.NullMarked;
