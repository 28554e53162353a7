/** What this studio does not draw: a short list as data, checked before an engine sees a prompt. */
@NullMarked
package studio.fofo.generation.safety;

import org.jspecify.annotations.NullMarked;
