/**
 * Where parcels are, whoever carries them and whoever says so.
 *
 * <p>Sources (a tracking service, the supplier, our factory) report events; each is stored once. {@link Timeline} merges the reports of
 * several sources and derives the status, so it does not matter in which order they come. Carriers are recognised by their numbers
 * ({@code recognition}); a link of somebody else is shown only if it leads to the carrier itself.
 */
@NullMarked
package studio.fofo.fulfilment.carriers;

import org.jspecify.annotations.NullMarked;
