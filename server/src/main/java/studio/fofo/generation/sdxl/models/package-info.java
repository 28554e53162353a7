/** The models that this installation has: their manifests, their verification, and {@code ./fofo models}. */
@NullMarked
package studio.fofo.generation.sdxl.models;

import org.jspecify.annotations.NullMarked;
