package studio.fofo.generation.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * If {@code fofo.generation.engines} is not set, uses every engine for which the setting is set without which it cannot be meant: what
 * is in this process or on machines of one's own first, then vendors, then the painter, which always draws.
 */
public final class ConfiguredEngines implements EnvironmentPostProcessor, Ordered {

  private static final String ENGINES = "fofo.generation.engines";
  private static final Map<String, List<String>> MEANT = meant();

  /** By engine, in the order of the default: one of these settings says that it is to be used. */
  private static Map<String, List<String>> meant() {
    var engines = new LinkedHashMap<String, List<String>>();
    engines.put("sdxl", List.of("model", "models"));
    engines.put("comfyui", List.of("url"));
    engines.put("a1111", List.of("url"));
    engines.put("sdcpp", List.of("url"));
    engines.put("replicate", List.of("token-file"));
    engines.put("huggingface", List.of("token-file"));
    engines.put("openai", List.of("token-file"));
    return engines;
  }

  /** All that are used only if they are set up, in the order of the default. */
  static List<String> names() {
    return List.copyOf(MEANT.keySet());
  }

  @Override
  public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
    var settings = Binder.get(environment);
    if (settings.bind(ENGINES, Bindable.listOf(String.class)).isBound()) {
      return;
    }
    var engines = new ArrayList<String>();
    MEANT.forEach((engine, names) -> {
      if (names.stream().anyMatch(name -> settings.bind("fofo.generation." + engine + "." + name, String.class).isBound())) {
        engines.add(engine);
      }
    });
    engines.add("procedural");
    environment.getPropertySources().addLast(new MapPropertySource("configuredEngines", Map.of(ENGINES, String.join(",", engines))));
  }

  /** After all settings have been read. */
  @Override
  public int getOrder() {
    return Ordered.LOWEST_PRECEDENCE;
  }
}
