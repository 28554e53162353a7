package studio.fofo.generation.web;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The body of {@code POST /ai/generate}. Numbers are read exactly, so that 2.5 variants are refused and not cut to 2.
 *
 * @param aspect {@code 1:1} when absent
 * @param seed random when absent
 * @param variants 4 when absent
 */
record GenerateForm(
    @Nullable String prompt, @Nullable String style, @Nullable String negativePrompt, @Nullable BigDecimal seed,
    @Nullable String aspect, @Nullable BigDecimal variants) {}
