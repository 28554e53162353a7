/**
 * Sources of currency rates. {@link studio.fofo.payment.Rates} is the port; the settings are its first adapter. Another source (an
 * exchange, an oracle) keeps its latest rates in memory and replaces {@code ConfiguredRates} in {@code RatesConfiguration}.
 */
@NullMarked
package studio.fofo.payment.rates;

import org.jspecify.annotations.NullMarked;
