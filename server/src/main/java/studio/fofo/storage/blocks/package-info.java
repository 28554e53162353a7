/** The port to where blocks are kept, and its embedded adapter on the file system. */
@NullMarked
package studio.fofo.storage.blocks;

import org.jspecify.annotations.NullMarked;
