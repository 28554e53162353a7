/** What of fulfilment waits for people, from all who know of such things, each with the one action that helps. */
@NullMarked
package studio.fofo.fulfilment.chores;

import org.jspecify.annotations.NullMarked;
