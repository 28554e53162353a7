/** UnixFS files over blocks: importing a stream as a balanced tree, reading ranges back. */
@NullMarked
package studio.fofo.storage.unixfs;

import org.jspecify.annotations.NullMarked;
