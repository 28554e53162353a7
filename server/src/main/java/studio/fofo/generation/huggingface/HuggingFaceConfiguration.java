package studio.fofo.generation.huggingface;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import studio.fofo.generation.calls.CallingEngine;
import studio.fofo.generation.calls.CallingEngines;
import studio.fofo.generation.engine.Abilities;
import studio.fofo.generation.engine.Capabilities;
import studio.fofo.generation.engine.ConditionalOnEngine;
import studio.fofo.generation.engine.PictureCost;
import studio.fofo.generation.remote.EngineHttp;
import studio.fofo.generation.remote.EngineSecrets;
import studio.fofo.generation.style.StylePacks;

/** Makes the engine {@code huggingface}, if it is configured. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnEngine("huggingface")
@EnableConfigurationProperties(HuggingFaceSettings.class)
class HuggingFaceConfiguration {

  private static final int LONGEST_REPLY = 1 << 20;
  private static final int MOST_PICTURES = 4;

  @Bean
  CallingEngine huggingFaceEngine(HuggingFaceSettings settings, StylePacks packs, CallingEngines engines) {
    var abilities = new Abilities(false, true, false, false, false, MOST_PICTURES, Abilities.EVERY_ASPECT);
    var capabilities = new Capabilities("huggingface", "1", settings.model(), true, packs.idsOr(settings.styles()), abilities,
        PictureCost.ofUsd(settings.usdPerPicture()));
    return engines.of(
        new HuggingFaceCall(
            capabilities, settings.url(), EngineSecrets.read("fofo.generation.huggingface.token-file", settings.tokenFile())),
        new EngineHttp("Hugging Face", settings.timeout(), LONGEST_REPLY), settings.timeout());
  }
}
