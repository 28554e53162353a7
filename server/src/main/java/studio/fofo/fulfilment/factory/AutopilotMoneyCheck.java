package studio.fofo.fulfilment.factory;

import java.util.List;
import org.springframework.core.env.Environment;
import studio.fofo.runtime.MoneyCheck;
import studio.fofo.runtime.MoneyMode;

/** Who paid real money gets a real parcel: nothing may say "shipped" by itself. */
final class AutopilotMoneyCheck implements MoneyCheck {

  @Override
  public List<String> problems(MoneyMode money, Environment environment) {
    return money == MoneyMode.REAL && environment.getProperty(OnAutopilot.SETTING, Boolean.class, false)
        ? List.of("the factory's autopilot reports parcels as shipped that nobody packed: set " + OnAutopilot.SETTING + "=false")
        : List.of();
  }
}
