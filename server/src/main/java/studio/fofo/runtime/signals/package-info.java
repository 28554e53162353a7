/** How processes tell one another that something changed: {@link studio.fofo.runtime.Signals} over PostgreSQL's LISTEN and NOTIFY. */
@NullMarked
package studio.fofo.runtime.signals;

import org.jspecify.annotations.NullMarked;
