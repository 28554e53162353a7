package studio.fofo.identity;

import java.util.List;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import studio.fofo.runtime.MoneyCheck;
import studio.fofo.runtime.MoneyMode;
import studio.fofo.runtime.PublicAccounts;

/** With real money, operators must not have publicly known keys. */
final class OperatorMoneyCheck implements MoneyCheck {

  @Override
  public List<String> problems(MoneyMode money, Environment environment) {
    return money == MoneyMode.PLAY ? List.of()
        : Binder.get(environment).bindOrCreate("fofo.identity", IdentitySettings.class).operators().stream()
            .filter(PublicAccounts::include)
            .map(wallet -> "the private key of operator " + wallet + " is public: remove it from fofo.identity.operators")
            .toList();
  }
}
