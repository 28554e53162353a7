package studio.fofo.runtime.embedded;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Gives Spring a database when none is configured: {@code fofo.database.url} absent means the embedded one. */
public final class EmbeddedDatabaseSetting implements EnvironmentPostProcessor, Ordered {

  @Override
  public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
    if (environment.containsProperty("fofo.database.url")) {
      return;
    }
    var home = FofoHome.of(environment);
    var name = environment.getProperty("fofo.database.name", "fofo");
    var database = EmbeddedServices.of(home).attachOrStart(() -> EmbeddedDatabase.attachOrStart(home, name));
    environment.getPropertySources().addFirst(
        new MapPropertySource("embeddedDatabase", Map.of("fofo.database.url", database.url(name))));
  }

  @Override
  public int getOrder() {
    return Ordered.LOWEST_PRECEDENCE;
  }
}
