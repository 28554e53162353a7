package studio.fofo.payment;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * What a currency is worth.
 *
 * @param dollars US dollars for one whole unit, more than 0
 * @param at when it was worth that much
 * @param source who says so, for logs and for people
 */
public record Rate(String symbol, BigDecimal dollars, Instant at, String source) {}
