/** The port for pinning services, and its embedded adapter. */
@NullMarked
package studio.fofo.storage.pins;

import org.jspecify.annotations.NullMarked;
