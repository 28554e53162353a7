/**
 * Finished pictures, whoever made them: recording them once, who may see them, the public gallery, what people bring along, print files and
 * mockups, reports and takedowns. Catalog, minting and fulfilment know pictures from here, never how they were made.
 *
 * <p>Invariants:
 * <ol>
 *   <li>What an artwork shows is stored before its row says so: its CIDs and URLs always resolve.
 *   <li>An artwork that looks like an earlier one, of somebody else or by another recipe, is flagged as its near-duplicate; of several that
 *       come at once, all but one are.
 *   <li>The same idempotent upload makes one artwork. No header of a file is believed but by the decoder, none is decoded that claims more
 *       than 40 million pixels, and nothing of a file is kept but its pixels.
 *   <li>A picture is private, a 404 for all but its maker and operators, until its maker shows or offers it, or its mint is confirmed; its
 *       prompt until its maker shows that or mints or offers the picture. The landing page shows what an operator chose of what hangs.
 *   <li>A file that shows an artwork is for whom the artwork is, whatever address it is asked under; one that holds its prompt, for whom
 *       that is.
 *   <li>A picture of our painter is printed as it was drawn, however painters draw later: its drawing is kept, for its maker alone.
 *   <li>What an operator took down is shown to nobody but operators, cannot be minted or offered, and is not taken in again. Each decision
 *       has a row.
 *   <li>There are at most {@code fofo.artworks.uploads.per-day} of a person in 24 hours.
 *   <li>Every artwork says how it came to be (IPTC's digital source types); of an upload there is no seed, model or enhanced prompt to
 *       tell.
 * </ol>
 *
 * <p>Publishes {@link studio.fofo.artworks.ArtworkCreated} and {@link studio.fofo.artworks.ArtworkTakenDown}; listens to nothing. It does
 * not generate, price, sell or mint.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "runtime", "storage", "painter"})
package studio.fofo.artworks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
