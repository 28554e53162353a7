/**
 * Sources of currency rates. {@link studio.fofo.payment.Rates} is the port; its adapters are the settings and price feeds on
 * the chains. Another source (an exchange, say) keeps its latest rates in memory, too, and is chosen in {@code RatesConfiguration}.
 */
@NullMarked
package studio.fofo.payment.rates;

import org.jspecify.annotations.NullMarked;
