package studio.fofo.generation.replicate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import studio.fofo.generation.GenerationSettings;
import studio.fofo.generation.LaneSettings;
import studio.fofo.generation.engine.PictureCost;
import studio.fofo.generation.style.StylePacks;
import tools.jackson.databind.json.JsonMapper;

/** When there is an engine {@code replicate}, and what it needs. */
class ReplicateConfigurationTest {

  private final ApplicationContextRunner context = new ApplicationContextRunner().withUserConfiguration(ReplicateConfiguration.class)
      .withBean(JsonMapper.class, JsonMapper::shared).withBean(StylePacks.class);
  @TempDir
  private Path folder;

  @Test
  void makesNoneUnlessItIsNamed() {
    context.run(made -> assertThat(made).hasNotFailed().doesNotHaveBean(ReplicateEngine.class));
    context.withPropertyValues("fofo.generation.engines=procedural")
        .run(made -> assertThat(made).doesNotHaveBean(ReplicateEngine.class));
  }

  @Test
  void makesOneWithAToken() throws IOException {
    Files.writeString(folder.resolve("token"), "r8_x\n");
    context.withPropertyValues("fofo.generation.engines=replicate,procedural",
        "fofo.generation.replicate.token-file=" + folder.resolve("token"),
        "fofo.generation.replicate.usd-per-picture=0.0032", "fofo.generation.replicate.input=flux-schnell").run(made -> {
          var capabilities = made.getBean(ReplicateEngine.class).capabilities();
          assertThat(capabilities.cost()).isEqualTo(new PictureCost(3_200));
          assertThat(capabilities.styles()).isNotEmpty();
          assertThat(capabilities.abilities().negativePrompt()).isFalse();
        });
  }

  @Test
  void readsTheLimitsOfLanes() {
    new ApplicationContextRunner().withUserConfiguration(Settings.class)
        .withPropertyValues("fofo.generation.lanes.replicate.daily-usd=2.50", "fofo.generation.lanes.replicate.in-flight=200")
        .run(made -> {
          var settings = made.getBean(GenerationSettings.class);
          assertThat(settings.lane("replicate").dailyMicroUsd()).hasValue(2_500_000L);
          assertThat(settings.lane("replicate").inFlight()).isEqualTo(200);
          assertThat(settings.lane("procedural")).isEqualTo(LaneSettings.usual());
        });
  }

  @EnableConfigurationProperties(GenerationSettings.class)
  static class Settings {}

  @Test
  void saysWhatIsMissing() {
    context.withPropertyValues("fofo.generation.engines=replicate")
        .run(made -> assertThat(made).getFailure().rootCause().hasMessageContaining("fofo.generation.replicate.token-file"));
    context.withPropertyValues("fofo.generation.engines=replicate", "fofo.generation.replicate.input=dream")
        .run(
            made -> assertThat(made).getFailure().hasStackTraceContaining("expected the name of a template in docs/engines.md, or a file"));
  }
}
