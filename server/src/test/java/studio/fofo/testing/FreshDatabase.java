package studio.fofo.testing;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.Profiles;

/** Gives every test context its own database on the embedded PostgreSQL, migrated already, and its own local chain that ends with it. */
public final class FreshDatabase implements EnvironmentPostProcessor, Ordered {

  @Override
  public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
    if (environment.acceptsProfiles(Profiles.of("test"))) {
      var name = TestDatabases.createComplete();
      environment.getPropertySources().addFirst(new MapPropertySource(
          "freshDatabase", Map.of("fofo.database.name", name, "fofo.chain.local.home", "target/fofo-home/chains/" + name)));
    }
  }

  @Override
  public int getOrder() {
    return Ordered.LOWEST_PRECEDENCE - 1;
  }
}
