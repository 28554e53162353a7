/** Compresses text replies. */
@NullMarked
package studio.fofo.gateway.compression;

import org.jspecify.annotations.NullMarked;
