/** Change notifications between processes: {@link studio.fofo.runtime.Signals} over PostgreSQL's LISTEN and NOTIFY. */
@NullMarked
package studio.fofo.runtime.signals;

import org.jspecify.annotations.NullMarked;
