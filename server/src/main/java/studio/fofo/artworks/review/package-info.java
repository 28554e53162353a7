/**
 * Reports of what should not be on show, and an operator's decisions: takedown, restoration, dismissal, each with its row that never
 * changes.
 */
@NullMarked
package studio.fofo.artworks.review;

import org.jspecify.annotations.NullMarked;
