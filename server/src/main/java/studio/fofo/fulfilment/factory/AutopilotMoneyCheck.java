package studio.fofo.fulfilment.factory;

import java.util.List;
import org.springframework.core.env.Environment;
import studio.fofo.runtime.MoneyCheck;
import studio.fofo.runtime.MoneyMode;

/** With real money, the autopilot must be off: it reports parcels as shipped that do not exist. */
final class AutopilotMoneyCheck implements MoneyCheck {

  @Override
  public List<String> problems(MoneyMode money, Environment environment) {
    return money == MoneyMode.REAL && environment.getProperty(OnAutopilot.SETTING, Boolean.class, false)
        ? List.of("the factory's autopilot reports parcels as shipped that nobody packed: set " + OnAutopilot.SETTING + "=false")
        : List.of();
  }
}
