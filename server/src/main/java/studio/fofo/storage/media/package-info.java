/** Media files: the port to where they are kept, its embedded adapter, and the renditions that pages show. */
@NullMarked
package studio.fofo.storage.media;

import org.jspecify.annotations.NullMarked;
