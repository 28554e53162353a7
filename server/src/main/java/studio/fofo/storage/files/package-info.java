/** Files that survive power loss. */
@NullMarked
package studio.fofo.storage.files;

import org.jspecify.annotations.NullMarked;
