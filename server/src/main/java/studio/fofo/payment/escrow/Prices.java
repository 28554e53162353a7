package studio.fofo.payment.escrow;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.stream.Collectors;
import studio.fofo.chain.Chain;
import studio.fofo.kernel.Money;
import studio.fofo.kernel.Refusal;
import studio.fofo.payment.PaymentErrors;
import studio.fofo.payment.QuoteRequest;
import studio.fofo.payment.Rates;

/** Totals in the currencies of chains, at the current rates. */
final class Prices {

  private static final int NATIVE_DECIMALS = 18;
  private static final int CENTS = 2;

  private final Rates rates;

  Prices(Rates rates) {
    this.rates = rates;
  }

  /**
   * The currency of a payment.
   *
   * @param token {@code native} or an ERC-20's address
   * @param rate US dollars for one whole unit
   */
  record Currency(String token, String symbol, int decimals, BigDecimal rate) {}

  /** Rounded up to a base unit, so that the studio never charges less than the price. */
  static BigInteger convert(Money total, Currency currency) {
    if (!total.currency().equals("USD")) {
      throw new IllegalArgumentException("the total is in " + total.currency() + ", quotes are made in USD");
    }
    var amount = BigDecimal.valueOf(total.minor(), CENTS)
        .movePointRight(currency.decimals())
        .divide(currency.rate(), 0, RoundingMode.CEILING)
        .toBigIntegerExact();
    if (amount.signum() == 0) {
      throw new Refusal(PaymentErrors.PAYMENT_NOTHING_TO_PAY, "the total of " + total + " rounds to zero in " + currency.symbol());
    }
    return amount;
  }

  /** @throws Refusal {@code PAYMENT_TOKEN_NOT_ACCEPTED}, or an error of the rates */
  Currency currency(Chain chain, String token) {
    var asked = token.equals(QuoteRequest.NATIVE) || token.equalsIgnoreCase(chain.nativeSymbol())
        ? Optional.of(new Named(QuoteRequest.NATIVE, chain.nativeSymbol(), NATIVE_DECIMALS))
        : chain.tokens().stream()
            .filter(known -> known.address().value().equalsIgnoreCase(token) || known.symbol().equalsIgnoreCase(token))
            .findFirst()
            .map(known -> new Named(known.address().value(), known.symbol(), known.decimals()));
    return asked.flatMap(named -> rates.of(chain.chainId(), named.symbol())
        .map(rate -> new Currency(named.token(), named.symbol(), named.decimals(), rate.dollars())))
        .orElseThrow(() -> new Refusal(PaymentErrors.PAYMENT_TOKEN_NOT_ACCEPTED,
            "\"" + token + "\" is not accepted on " + chain.name() + ": pay with \"native\" or one of " + chain.tokens().stream()
                .map(known -> known.symbol() + " (" + known.address() + ")").collect(Collectors.joining(", "))));
  }

  private record Named(String token, String symbol, int decimals) {}
}
