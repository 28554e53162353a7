/**
 * Finished pictures from any source: recording, visibility, the public gallery, uploads, print files and mockups, reports and takedowns.
 * Catalog, minting and fulfilment get pictures from here and do not know how they were made.
 *
 * <p>Invariants:
 * <ol>
 *   <li>An artwork's files are stored before its row: its CIDs and URLs always resolve.
 *   <li>An artwork that looks like an earlier one, of somebody else or by another recipe, is flagged as its near-duplicate; of several
 *   concurrent ones, all but one are.
 *   <li>The same idempotent upload creates one artwork. Pictures whose header claims more than 40 million pixels are not decoded, and only
 *   the pixels of a file are kept.
 *   <li>A picture is private, a 404 for everybody but its creator and operators, until its creator publishes or offers it, or its mint is
 *   confirmed; its prompt until its creator shows it, or mints or offers the picture. The landing page shows public pictures chosen by an
 *   operator.
 *   <li>An artwork that is held for a drop stays private until the drop is revealed, whatever its creator asks for meanwhile.
 *   <li>A file of an artwork has the artwork's visibility, under every address; one that contains its prompt has the prompt's visibility.
 *   <li>A picture of our painter is printed as it was drawn, whatever the painter becomes: its drawing is stored, readable only by its
 *   creator.
 *   <li>A picture taken down is shown only to operators, and cannot be minted, offered or uploaded again. Each decision has a row.
 *   <li>A person may upload at most {@code fofo.artworks.uploads.per-day} pictures in 24 hours.
 *   <li>Every artwork states how it was made (IPTC's digital source types); an upload has no seed, model or enhanced prompt.
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
