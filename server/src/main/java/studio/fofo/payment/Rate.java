package studio.fofo.payment;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * The value of a currency.
 *
 * @param dollars US dollars for one whole unit, more than 0
 * @param at when it had that value
 * @param source its origin, for logs and for people
 */
public record Rate(String symbol, BigDecimal dollars, Instant at, String source) {}
