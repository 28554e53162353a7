/** Letters as outlines, read from bundled TrueType fonts: the same in every output, on every machine. */
@NullMarked
package studio.fofo.painter.lettering;

import org.jspecify.annotations.NullMarked;
