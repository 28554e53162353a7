package studio.fofo.payment.rates;

import java.time.Instant;
import java.util.Optional;
import studio.fofo.payment.PaymentSettings;
import studio.fofo.payment.Rate;
import studio.fofo.payment.Rates;
import studio.fofo.runtime.MoneyMode;

/** {@link Rates} from the settings, valid as of the configured time; for play money there are defaults. */
final class ConfiguredRates implements Rates {

  private final PaymentSettings settings;
  private final MoneyMode money;
  private final Instant at;

  /** @param started the time of rates without a configured time */
  ConfiguredRates(PaymentSettings settings, MoneyMode money, Instant started) {
    this.settings = settings;
    this.money = money;
    this.at = settings.ratesAt() == null ? started : settings.ratesAt();
  }

  @Override
  public Optional<Rate> of(long chainId, String symbol) {
    var configured = Optional.ofNullable(settings.rates().get(symbol)).map(dollars -> new Rate(symbol, dollars, at, "fofo.payment.rates"));
    return switch (money) {
      case REAL -> configured;
      case PLAY -> configured.or(
          () -> Optional.ofNullable(PaymentSettings.USUAL.get(symbol)).map(dollars -> new Rate(symbol, dollars, at, "usual rates")));
    };
  }
}
