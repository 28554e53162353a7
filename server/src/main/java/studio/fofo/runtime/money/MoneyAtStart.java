package studio.fofo.runtime.money;

import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.io.support.SpringFactoriesLoader;
import studio.fofo.runtime.MoneyCheck;
import studio.fofo.runtime.MoneyMode;

/**
 * Runs every {@link MoneyCheck} as soon as the settings are loaded, before the embedded database and all beans, and reports all faults at
 * once.
 */
final class MoneyAtStart implements EnvironmentPostProcessor, Ordered {

  @Override
  public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
    var money = MoneyMode.of(environment);
    var problems = SpringFactoriesLoader.forDefaultResourceLocation(application.getClassLoader()).load(MoneyCheck.class).stream()
        .flatMap(check -> check.problems(money, environment).stream())
        .toList();
    if (!problems.isEmpty()) {
      throw new MoneyRefused(money, problems);
    }
  }

  /** After the settings files, which come first, and before the embedded database, which comes last. */
  @Override
  public int getOrder() {
    return Ordered.LOWEST_PRECEDENCE - 1;
  }
}
