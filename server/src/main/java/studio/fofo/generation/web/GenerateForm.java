package studio.fofo.generation.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import studio.fofo.generation.jobs.SizePreset;

/**
 * The body of {@code POST /ai/generate}. Numbers are parsed exactly, so that 2.5 variants are refused and not truncated to 2.
 *
 * @param aspect {@code 1:1} when absent
 * @param seed random when absent
 * @param variants 4 when absent
 * @param engine no other one makes the pictures; when absent, the first of the style's that responds does
 */
record GenerateForm(
    @Schema(requiredMode = Schema.RequiredMode.REQUIRED, minLength = 1, maxLength = 1_000) @Nullable String prompt,
    @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = "one of /ai/styles") @Nullable String style,
    @Schema(maxLength = 1_000, description = "what to leave out") @Nullable String negativePrompt,
    @Schema(types = "integer", format = "int64", minimum = "0", maximum = "4294967292", description = "random when absent") @Nullable BigDecimal seed,
    @Schema(implementation = SizePreset.class, description = "1:1 when absent") @Nullable String aspect,
    @Schema(types = "integer", format = "int32", minimum = "1", maximum = "4", description = "4 when absent") @Nullable BigDecimal variants,
    @Schema(description = "one of /ai/engines; any when absent") @Nullable String engine) {}
