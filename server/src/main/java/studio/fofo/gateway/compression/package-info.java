/** Makes texts small on their way to the reader. */
@NullMarked
package studio.fofo.gateway.compression;

import org.jspecify.annotations.NullMarked;
