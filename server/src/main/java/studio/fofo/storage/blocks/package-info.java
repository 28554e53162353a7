/** The port for block storage, and its embedded adapter on the file system. */
@NullMarked
package studio.fofo.storage.blocks;

import org.jspecify.annotations.NullMarked;
