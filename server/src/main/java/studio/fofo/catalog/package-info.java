/**
 * What the market sells: blanks, products, prices, stock and editions, and the search over them.
 *
 * <p><b>Blanks</b> are data: one JSON file each in {@code resources/blanks}, checked at start. A new blank is a new file and nothing else.
 *
 * <p><b>Products</b> are an artwork on a blank at a price, offered by the artwork's owner: {@code on sale ⇄ off sale}. Their mockups are
 * made by a task a moment after publishing; until then pages show the artwork.
 *
 * <p><b>Designs.</b> A product prints the whole picture or its emblem, as its maker chose; mockups, print files and previews are drawn from
 * the same scene: the blank's print area, the variant's colour, the design.
 *
 * <p><b>Prices.</b> A product's price is that of its cheapest variant; another variant costs as much more as it costs the studio more. The
 * price covers the base cost and at least {@code fofo.catalog.minimum-margin}.
 *
 * <p><b>Stock.</b> What is counted (editions; variants with a counted shelf) has a row with {@code taken ≤ quantity}. Orders hold, then
 * commit or release; holds that run out are released by a sweep.
 *
 * <p>Invariants:
 * <ol>
 *   <li>{@code taken} is the sum of the holds and sales of an item, and never above its quantity (a guarded update, a CHECK below).
 *   <li>Rows of stock are locked in the order of their names, so that orders for the same things do not deadlock.
 *   <li>An edition's size never changes after publishing, nor does a slug or a design.
 *   <li>A page of products never shows a state older than the last change that this process knows of (hot reads are invalidated by topic).
 *   <li>Somebody else's product cannot be edited and looks as if it were not there (404).
 * </ol>
 *
 * <p>Events out: {@link studio.fofo.catalog.ProductPublished}, {@link studio.fofo.catalog.ProductChanged}. Events in: none. Outside
 * systems: none of its own; mockups come from generation and lie in storage. It takes no orders and no money.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "runtime", "artworks", "painter", "minting", "storage", "identity"})
package studio.fofo.catalog;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
