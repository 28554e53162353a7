package studio.fofo.generation.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.core.io.support.SpringFactoriesLoader.FailureHandler;
import studio.fofo.testing.ProductClasses;

/** Which engines are used if nobody says so. */
class ConfiguredEnginesTest {

  @Test
  void isThePainterAloneAtFirst() {
    assertThat(engines(Map.of())).containsExactly("procedural");
    assertThat(engines(Map.of("fofo.generation.replicate.model", "x", "fofo.generation.sdxl.threads", "2"))).containsExactly("procedural");
  }

  @Test
  void isOwnMachinesThenVendorsThenThePainter() {
    assertThat(engines(Map.of("fofo.generation.huggingface.token-file", "/x", "fofo.generation.replicate.token-file", "/x",
        "fofo.generation.openai.token-file", "/x", "fofo.generation.sdcpp.url", "http://gpu:1234", "fofo.generation.a1111.url",
        "http://gpu",
        "fofo.generation.comfyui.url", "http://gpu:8188", "fofo.generation.sdxl.model", "own")))
        .containsExactly("sdxl", "comfyui", "a1111", "sdcpp", "replicate", "huggingface", "openai", "procedural");
  }

  @Test
  void isWhatTheSettingSaysIfThereIsOne() {
    assertThat(engines(Map.of("fofo.generation.engines", "procedural,openai", "fofo.generation.replicate.token-file", "/x")))
        .containsExactly("procedural", "openai");
    assertThat(engines(Map.of("fofo.generation.engines[0]", "openai"))).containsExactly("openai");
  }

  @Test
  void readsTheEnvironmentToo() {
    var environment = new StandardEnvironment();
    environment.getPropertySources().addFirst(new SystemEnvironmentPropertySource("test-systemEnvironment",
        new HashMap<>(Map.of("FOFO_GENERATION_REPLICATE_TOKENFILE", "/x"))));
    assertThat(engines(environment)).containsExactly("replicate", "procedural");
  }

  /** A new engine has its place in the order, and a setting that says that it is to be used. */
  @Test
  void knowsEveryEngine() {
    assertThat(ProductClasses.all().stream().flatMap(type -> type.tryGetAnnotationOfType(ConditionalOnEngine.class).stream())
        .map(ConditionalOnEngine::value)).containsExactlyInAnyOrderElementsOf(ConfiguredEngines.names());
  }

  @Test
  void isRegistered() {
    assertThat(SpringFactoriesLoader.forDefaultResourceLocation().load(EnvironmentPostProcessor.class,
        FailureHandler.handleMessage((message, failure) -> {})))
        .hasAtLeastOneElementOfType(ConfiguredEngines.class);
  }

  private static List<String> engines(Map<String, Object> settings) {
    var environment = new StandardEnvironment();
    environment.getPropertySources().addFirst(new MapPropertySource("test", settings));
    return engines(environment);
  }

  private static List<String> engines(StandardEnvironment environment) {
    new ConfiguredEngines().postProcessEnvironment(environment, new SpringApplication());
    return Binder.get(environment).bind("fofo.generation.engines", Bindable.listOf(String.class)).get();
  }
}
