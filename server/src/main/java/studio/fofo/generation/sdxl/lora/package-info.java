/** LoRAs: small files that change a model's weights for a style. */
@NullMarked
package studio.fofo.generation.sdxl.lora;

import org.jspecify.annotations.NullMarked;
