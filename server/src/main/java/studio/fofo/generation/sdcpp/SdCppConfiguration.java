package studio.fofo.generation.sdcpp;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import studio.fofo.generation.engine.Abilities;
import studio.fofo.generation.engine.Capabilities;
import studio.fofo.generation.engine.ConditionalOnEngine;
import studio.fofo.generation.engine.PictureCost;
import studio.fofo.generation.remote.EngineHttp;
import studio.fofo.generation.remote.EngineSecrets;
import studio.fofo.generation.style.StylePacks;
import studio.fofo.storage.Cid;
import studio.fofo.storage.ContentStore;

/** Makes the engine {@code sdcpp}, if it is configured. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnEngine("sdcpp")
@EnableConfigurationProperties(SdCppSettings.class)
class SdCppConfiguration {

  private static final int LONGEST_REPLY = 96 << 20;
  private static final int MOST_PICTURES = 4;

  @Bean
  SdCppEngine sdCppEngine(SdCppSettings settings, StylePacks packs, ContentStore content) {
    var abilities = new Abilities(true, true, false, true, false, MOST_PICTURES, Abilities.EVERY_ASPECT);
    var token = settings.tokenFile() == null ? null : EngineSecrets.read("fofo.generation.sdcpp.token-file", settings.tokenFile());
    return new SdCppEngine(
        new Capabilities("sdcpp", "1", settings.model(), true, packs.idsOr(settings.styles()), abilities, PictureCost.FREE), settings,
        token,
        new EngineHttp("stable-diffusion.cpp", settings.timeout(), LONGEST_REPLY), cid -> content.get(Cid.parse(cid)));
  }
}
