package studio.fofo.generation.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The body of {@code POST /ai/artworks/{id}/vary}; an empty one requests four new variations. */
record VaryForm(
    @Schema(types = "integer", format = "int64", minimum = "0", maximum = "4294967292", description = "random when absent") @Nullable BigDecimal seed,
    @Schema(types = "integer", format = "int32", minimum = "1", maximum = "4", description = "4 when absent") @Nullable BigDecimal variants,
    @Schema(description = "one of /ai/engines; any when absent") @Nullable String engine) {}
