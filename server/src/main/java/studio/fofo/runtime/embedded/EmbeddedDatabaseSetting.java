package studio.fofo.runtime.embedded;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Restricts the home to its owner before anything is written there, and provides the embedded database if {@code fofo.database.url} is not
 * set.
 */
public final class EmbeddedDatabaseSetting implements EnvironmentPostProcessor, Ordered {

  @Override
  public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
    var home = FofoHome.of(environment);
    home.closeToOthers();
    if (environment.containsProperty("fofo.database.url")) {
      return;
    }
    var name = environment.getProperty("fofo.database.name", "fofo");
    var database = EmbeddedServices.of(home).attachOrStart(() -> EmbeddedDatabase.attachOrStart(home, name));
    environment.getPropertySources().addFirst(
        new MapPropertySource("embeddedDatabase", Map.of("fofo.database.url", database.url(name),
            "fofo.database.username", PostgresAccess.USER, "fofo.database.password", database.password())));
  }

  @Override
  public int getOrder() {
    return Ordered.LOWEST_PRECEDENCE;
  }
}
