/** The embedded engine: our own painter behind the engine port. It is not AI, and is labelled as such. */
@NullMarked
package studio.fofo.generation.procedural;

import org.jspecify.annotations.NullMarked;
