/** HTTP endpoints of storage: the trustless gateway at {@code /ipfs} and media files at {@code /media}. */
@NullMarked
package studio.fofo.storage.web;

import org.jspecify.annotations.NullMarked;
