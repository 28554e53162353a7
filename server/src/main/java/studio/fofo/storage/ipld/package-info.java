/** The binary forms of blocks: varints, protobuf, dag-pb nodes of UnixFS files, CAR archives. Pure functions, no I/O. */
@NullMarked
package studio.fofo.storage.ipld;

import org.jspecify.annotations.NullMarked;
