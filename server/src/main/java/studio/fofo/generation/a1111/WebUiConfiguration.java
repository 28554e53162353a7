package studio.fofo.generation.a1111;

import java.time.Duration;
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
import studio.fofo.storage.Cid;
import studio.fofo.storage.ContentStore;

/** Makes the engine {@code a1111}, if it is configured. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnEngine("a1111")
@EnableConfigurationProperties(WebUiSettings.class)
class WebUiConfiguration {

  private static final int LONGEST_REPLY = 8 << 20;
  private static final int MOST_PICTURES = 4;
  private static final Duration PROGRESS = Duration.ofSeconds(10);

  @Bean
  CallingEngine webUiEngine(WebUiSettings settings, StylePacks packs, CallingEngines engines, ContentStore content) {
    var abilities = new Abilities(true, true, false, true, false, MOST_PICTURES, Abilities.EVERY_ASPECT);
    var model = settings.model().isBlank() ? "the server's" : settings.model();
    var http = new EngineHttp("AUTOMATIC1111", PROGRESS, LONGEST_REPLY);
    var credentials = settings.credentialsFile() == null
        ? null
        : EngineSecrets.read("fofo.generation.a1111.credentials-file", settings.credentialsFile());
    return engines.of(
        new WebUiCall(new Capabilities("a1111", "1", model, true, packs.idsOr(settings.styles()), abilities, PictureCost.FREE), http,
            settings, credentials, cid -> content.get(Cid.parse(cid))),
        http, settings.timeout());
  }
}
