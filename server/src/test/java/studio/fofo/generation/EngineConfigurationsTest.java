package studio.fofo.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import studio.fofo.generation.calls.CallingEngines;
import studio.fofo.generation.engine.Capabilities;
import studio.fofo.generation.engine.ImageEngine;
import studio.fofo.generation.engine.PictureCost;
import studio.fofo.generation.style.StylePacks;
import studio.fofo.storage.ContentStore;
import studio.fofo.testing.ModuleTest;

/** Which engines there are, and what they need. */
@ModuleTest
class EngineConfigurationsTest {

  private static final String[] PACKAGES = {"a1111", "comfyui", "huggingface", "openai", "sdcpp"};

  private final CallingEngines calling;
  private final StylePacks packs;
  private final ContentStore content;
  @TempDir
  private Path folder;

  EngineConfigurationsTest(CallingEngines calling, StylePacks packs, ContentStore content) {
    this.calling = calling;
    this.packs = packs;
    this.content = content;
  }

  @Test
  void makesTheOnesThatAreNamedAndNoOthers() throws IOException {
    var secret = Files.writeString(folder.resolve("secret"), "x\n");
    assertThat(made(Map.of("fofo.generation.engines", "procedural"))).isEmpty();
    var made = made(Map.of("fofo.generation.engines", "comfyui,a1111,sdcpp,huggingface,openai",
        "fofo.generation.huggingface.token-file", secret.toString(), "fofo.generation.openai.token-file", secret.toString(),
        "fofo.generation.openai.usd-per-picture", "0.042"));
    assertThat(made).containsOnlyKeys(PACKAGES);
    assertThat(made.values()).allSatisfy(each -> assertThat(each.styles()).isNotEmpty());
    assertThat(made.get("comfyui").cost().isFree()).isTrue();
    assertThat(made.get("comfyui").abilities().imageToImage()).isTrue();
    assertThat(made.get("openai").cost()).isEqualTo(new PictureCost(42_000));
  }

  @Test
  void saysWhatIsMissing() {
    assertThatThrownBy(() -> made(Map.of("fofo.generation.engines", "openai")))
        .hasRootCauseMessage("this engine needs fofo.generation.openai.token-file, a file with a secret of its vendor");
    assertThatThrownBy(() -> made(Map.of("fofo.generation.engines", "comfyui", "fofo.generation.comfyui.workflow", "dream")))
        .hasStackTraceContaining("fofo.generation.comfyui.workflow is \"dream\"");
  }

  private Map<String, Capabilities> made(Map<String, String> settings) {
    try (var context = new AnnotationConfigApplicationContext()) {
      TestPropertyValues.of(settings).applyTo(context);
      context.registerBean(CallingEngines.class, () -> calling);
      context.registerBean(StylePacks.class, () -> packs);
      context.registerBean(ContentStore.class, () -> content);
      for (var each : PACKAGES) {
        context.scan("studio.fofo.generation." + each);
      }
      context.refresh();
      return context.getBeansOfType(ImageEngine.class).values().stream().map(ImageEngine::capabilities)
          .collect(Collectors.toMap(Capabilities::name, each -> each, (one, other) -> one, TreeMap::new));
    }
  }
}
