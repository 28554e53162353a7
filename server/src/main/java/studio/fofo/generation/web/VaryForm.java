package studio.fofo.generation.web;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The body of {@code POST /ai/artworks/{id}/vary}: both absent gives four variations that nobody has seen yet. */
record VaryForm(@Nullable BigDecimal seed, @Nullable BigDecimal variants) {}
