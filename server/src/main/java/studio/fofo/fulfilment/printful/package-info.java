/**
 * Printful, API version 2: orders are made as drafts, compared with what was asked for and what it was to cost, and confirmed once. What is
 * mapped to what: {@code docs/suppliers.md}.
 */
@NullMarked
package studio.fofo.fulfilment.printful;

import org.jspecify.annotations.NullMarked;
