/** HTTP endpoints of generation. */
@NullMarked
package studio.fofo.generation.web;

import org.jspecify.annotations.NullMarked;
