/** The port to whoever promises to keep content, and its embedded adapter. */
@NullMarked
package studio.fofo.storage.pins;

import org.jspecify.annotations.NullMarked;
