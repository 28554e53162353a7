package studio.fofo.generation.sdxl;

import java.nio.file.Path;
import java.time.Clock;
import java.util.HashSet;
import java.util.Optional;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import studio.fofo.generation.engine.ConditionalOnEngine;
import studio.fofo.generation.sdxl.models.ModelFolder;
import studio.fofo.generation.sdxl.pipeline.Pipeline;
import studio.fofo.generation.style.StylePack;
import studio.fofo.generation.style.StylePacks;
import studio.fofo.inference.Inference;
import studio.fofo.inference.ModelOptions;
import studio.fofo.runtime.embedded.FofoHome;
import studio.fofo.storage.Cid;
import studio.fofo.storage.ContentStore;

/** Makes the engine {@code sdxl}, if it is configured. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnEngine(SdxlEngine.NAME)
@EnableConfigurationProperties(SdxlSettings.class)
class SdxlConfiguration {

  @Bean
  SdxlEngine sdxlEngine(SdxlSettings settings, StylePacks packs, ContentStore content, Environment environment, Clock clock) {
    var home = FofoHome.of(environment);
    var inference = Inference.in(home.folder("programs"));
    var folder = new ModelFolder(folder(settings, home));
    var limits = new Pipeline.Limits(ModelOptions.on(settings.device(), settings.threads()), settings.largestBatch(), settings.sessions(),
        settings.tile(), settings.previewEvery());
    var ready = new ReadyModel(folder, settings.model(), model -> new Pipeline(inference, folder, model, limits),
        check -> Thread.ofPlatform().daemon().name("sdxl-verification").start(check), clock);
    var styles = settings.styles().isEmpty() ? packs.all().stream().map(StylePack::id).toList() : settings.styles();
    return new SdxlEngine(ready, new HashSet<>(styles), style -> packs.find(style).flatMap(pack -> Optional.ofNullable(pack.lora())),
        cid -> content.get(Cid.parse(cid)), settings.strength());
  }

  private static Path folder(SdxlSettings settings, FofoHome home) {
    return settings.models() == null ? home.folder("models") : settings.models();
  }
}
