/** Media files: the storage port, its embedded adapter, and the renditions that pages show. */
@NullMarked
package studio.fofo.storage.media;

import org.jspecify.annotations.NullMarked;
