package studio.fofo.payment.rates;

import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import studio.fofo.payment.PaymentSettings;
import studio.fofo.runtime.MoneyCheck;
import studio.fofo.runtime.MoneyMode;

/** Real money requires price feeds, or configured rates with a known time. */
final class RatesMoneyCheck implements MoneyCheck {

  @Override
  public List<String> problems(MoneyMode money, Environment environment) {
    var problems = new ArrayList<String>();
    var feeds = Binder.get(environment).bindOrCreate("fofo.payment.chainlink", FeedSettings.class);
    if (money == MoneyMode.REAL && (!feeds.enabled() || feeds.fallback())) {
      var settings = Binder.get(environment).bindOrCreate("fofo.payment", PaymentSettings.class);
      if (settings.rates().isEmpty()) {
        problems.add(
            "prices would be converted at default rates: set fofo.payment.rates.<symbol> for each currency that you accept, or fofo.payment.chainlink.enabled");
      }
      if (settings.ratesAt() == null) {
        problems.add("the age of the rates is unknown: set fofo.payment.rates-at to their time, such as 2030-01-31T12:00:00Z");
      }
    }
    return problems;
  }
}
