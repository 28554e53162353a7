package studio.fofo.generation.openai;

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

/** Makes the engine {@code openai}, if it is configured. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnEngine("openai")
@EnableConfigurationProperties(OpenAiSettings.class)
class OpenAiConfiguration {

  private static final int LONGEST_REPLY = 1 << 20;
  private static final int MOST_PICTURES = 4;
  private static final int MOST_PREVIEWS = 3;

  @Bean
  CallingEngine openAiEngine(OpenAiSettings settings, StylePacks packs, CallingEngines engines) {
    if (settings.previews() < 0 || settings.previews() > MOST_PREVIEWS) {
      throw new IllegalArgumentException("fofo.generation.openai.previews is " + settings.previews() + "; expected 0 to " + MOST_PREVIEWS);
    }
    var abilities = new Abilities(false, false, false, false, false, MOST_PICTURES, Abilities.EVERY_ASPECT);
    var capabilities = new Capabilities("openai", "1", settings.model(), true, packs.idsOr(settings.styles()), abilities,
        PictureCost.ofUsd(settings.usdPerPicture()));
    return engines.of(
        new OpenAiCall(capabilities, settings.url(), EngineSecrets.read("fofo.generation.openai.token-file", settings.tokenFile()),
            settings.quality(), settings.moderation(), settings.previews()),
        new EngineHttp("OpenAI", settings.timeout(), LONGEST_REPLY), settings.timeout());
  }
}
