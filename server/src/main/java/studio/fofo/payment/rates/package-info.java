/**
 * Where prices in currencies come from. {@link studio.fofo.payment.Rates} is the port; the settings are its first adapter. Another source
 * (an exchange, an oracle) keeps its newest rates in memory and takes the place of {@code ConfiguredRates} in {@code RatesConfiguration}.
 */
@NullMarked
package studio.fofo.payment.rates;

import org.jspecify.annotations.NullMarked;
