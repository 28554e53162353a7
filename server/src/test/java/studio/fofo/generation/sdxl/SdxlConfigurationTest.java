package studio.fofo.generation.sdxl;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import studio.fofo.generation.engine.PictureCost;
import studio.fofo.generation.sdxl.models.InstalledModels;
import studio.fofo.generation.style.StylePacks;
import studio.fofo.storage.ContentStore;
import studio.fofo.testing.Eventually;
import studio.fofo.testing.SettableClock;
import tools.jackson.databind.json.JsonMapper;

/** When there is an engine {@code sdxl}, and what it makes of its settings. */
class SdxlConfigurationTest {

  @TempDir
  private Path home;
  private ApplicationContextRunner context = new ApplicationContextRunner();

  @BeforeEach
  void setUp() {
    var noPictures = (ContentStore) Proxy.newProxyInstance(ContentStore.class.getClassLoader(), new Class<?>[] {ContentStore.class},
        (proxy, method, arguments) -> {
          throw new AssertionError("nothing is read here");
        });
    context = context.withUserConfiguration(SdxlConfiguration.class).withBean(JsonMapper.class, JsonMapper::shared)
        .withBean(StylePacks.class).withBean(ContentStore.class, () -> noPictures)
        .withBean(Clock.class, () -> new SettableClock(Instant.parse("2026-01-01T00:00:00Z")))
        .withPropertyValues("fofo.home=" + home);
  }

  @Test
  void makesNoneUnlessItIsNamed() {
    context.run(made -> assertThat(made).hasNotFailed().doesNotHaveBean(SdxlEngine.class));
    context.withPropertyValues("fofo.generation.engines=procedural").run(made -> assertThat(made).doesNotHaveBean(SdxlEngine.class));
  }

  @Test
  void opensItsLaneOnceTheModelOfTheHomeIsVerified() {
    InstalledModels.tiny(home.resolve("models"), "tiny");
    context.withPropertyValues("fofo.generation.engines=sdxl,procedural").run(made -> {
      var engine = made.getBean(SdxlEngine.class);
      Eventually.is("open lane", () -> engine.closedFor().isEmpty());
      assertThat(engine.capabilities().model()).isEqualTo("tiny");
      assertThat(engine.capabilities().styles()).contains("cyberpunk", "pixel-art");
      assertThat(engine.capabilities().cost()).isEqualTo(PictureCost.FREE);
    });
  }

  @Test
  void startsWithoutAModelAndSaysWhatToDo() {
    context.withPropertyValues("fofo.generation.engines=sdxl,procedural", "fofo.generation.sdxl.styles=glitch").run(made -> {
      var engine = made.getBean(SdxlEngine.class);
      Eventually.is("reason", () -> engine.closedFor().orElse("").endsWith("add one with ./fofo models add"));
      assertThat(engine.capabilities().styles()).containsExactly("glitch");
    });
  }

  @Test
  void choosesBatchesByTheDevice() {
    context.withPropertyValues("fofo.generation.engines=sdxl")
        .run(made -> assertThat(made.getBean(SdxlSettings.class).largestBatch()).isOne());
    context.withPropertyValues("fofo.generation.engines=sdxl", "fofo.generation.sdxl.device=cuda")
        .run(made -> assertThat(made.getBean(SdxlSettings.class).largestBatch()).isEqualTo(8));
    context.withPropertyValues("fofo.generation.engines=sdxl", "fofo.generation.sdxl.batch=3")
        .run(made -> assertThat(made.getBean(SdxlSettings.class).largestBatch()).isEqualTo(3));
  }

  @Test
  void refusesSettingsThatCannotBe() {
    context.withPropertyValues("fofo.generation.engines=sdxl", "fofo.generation.sdxl.strength=0")
        .run(made -> assertThat(made).getFailure().rootCause().hasMessageContaining("strength is 0.0"));
    context.withPropertyValues("fofo.generation.engines=sdxl", "fofo.generation.sdxl.sessions=0")
        .run(made -> assertThat(made).getFailure().rootCause().hasMessageContaining("sessions are at least 1"));
  }
}
