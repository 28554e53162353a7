/**
 * The market: blanks, products, prices, stock and editions, and search.
 *
 * <p><b>Blanks</b> are data: one JSON file each in {@code resources/blanks}, checked at start. A new blank is just a new file.
 *
 * <p><b>Products</b> are an artwork on a blank at a price, offered by the artwork's owner: {@code on sale ⇄ off sale}. A task makes their
 * mockups shortly after publishing; until then pages show the artwork.
 *
 * <p><b>Designs.</b> A product prints the whole picture or its emblem, as chosen by its creator; mockups, print files and previews are
 * drawn from the same scene: the blank's print area, the variant's colour, the design.
 *
 * <p><b>Prices.</b> A product's price is that of its cheapest variant; other variants add their difference in base cost. The
 * price covers the base cost and at least {@code fofo.catalog.minimum-margin}.
 *
 * <p><b>Chains.</b> A product is paid on any chain of the studio, or on the one that its creator names.
 *
 * <p><b>Stock.</b> Counted items (editions; variants with counted stock) have a row with {@code taken ≤ quantity}. Orders hold, then commit
 * or release; a recurring task releases expired holds.
 *
 * <p>Invariants:
 * <ol>
 *   <li>{@code taken} is the sum of the holds and sales of an item, and never above its quantity (a guarded update, a CHECK below).
 *   <li>Stock rows are locked in the order of their names, so that orders for the same items do not deadlock.
 *   <li>An edition's size never changes after publishing, nor does a slug or a design.
 *   <li>A page of products is never older than the last change known to this process (hot reads are invalidated by topic).
 *   <li>Editing somebody else's product gets 404.
 * </ol>
 *
 * <p>Events out: {@link studio.fofo.catalog.ProductPublished}, {@link studio.fofo.catalog.ProductChanged}. Events in: none. External
 * systems: none; mockups come from artworks and are kept in storage. It handles neither orders nor money.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "runtime", "artworks", "painter", "minting", "storage", "identity", "chain"})
package studio.fofo.catalog;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
