/** Several subjects as one drawing: who rides, wears, holds or sleeps, arranged so that each is seen. */
@NullMarked
package studio.fofo.painter.style.tableau;

import org.jspecify.annotations.NullMarked;
