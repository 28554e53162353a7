/**
 * Reports of inappropriate content, and an operator's decisions: takedown, restoration, dismissal, each recorded in an immutable row.
 */
@NullMarked
package studio.fofo.artworks.review;

import org.jspecify.annotations.NullMarked;
