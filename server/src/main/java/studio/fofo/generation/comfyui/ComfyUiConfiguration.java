package studio.fofo.generation.comfyui;

import java.util.Optional;
import java.util.Set;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import studio.fofo.generation.engine.Abilities;
import studio.fofo.generation.engine.Capabilities;
import studio.fofo.generation.engine.ConditionalOnEngine;
import studio.fofo.generation.engine.PictureCost;
import studio.fofo.generation.remote.EngineHttp;
import studio.fofo.generation.remote.EngineSecrets;
import studio.fofo.generation.remote.InputTemplates;
import studio.fofo.generation.remote.PictureDownloads;
import studio.fofo.generation.style.StylePacks;
import studio.fofo.storage.Cid;
import studio.fofo.storage.ContentStore;

/** Makes the engine {@code comfyui}, if it is configured. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnEngine("comfyui")
@EnableConfigurationProperties(ComfyUiSettings.class)
class ComfyUiConfiguration {

  private static final String NAME = "comfyui";
  private static final int LONGEST_REPLY = 16 * 1024 * 1024;
  private static final int MOST_PICTURES = 4;

  @Bean
  ComfyUiEngine comfyUiEngine(ComfyUiSettings settings, StylePacks packs, ContentStore content) {
    var fromWords = InputTemplates.read(NAME, "fofo.generation.comfyui.workflow", settings.workflow());
    var variation = Optional.of(settings.variation()).filter(name -> !name.isBlank())
        .map(name -> InputTemplates.read(NAME, "fofo.generation.comfyui.variation", name));
    var token = settings.tokenFile() == null ? null : EngineSecrets.read("fofo.generation.comfyui.token-file", settings.tokenFile());
    var http = new EngineHttp("ComfyUI", settings.timeout(), LONGEST_REPLY);
    var abilities = new Abilities(
        true, fromWords.uses("negativePrompt"), false, variation.isPresent(), false, MOST_PICTURES, Abilities.EVERY_ASPECT);
    return new ComfyUiEngine(
        new Capabilities(NAME, "1", settings.model(), true, packs.idsOr(settings.styles()), abilities, PictureCost.FREE),
        settings.url(), token, new ComfyUiWorkflows(fromWords, variation, settings.model(), settings.strength()), http,
        new PictureDownloads(Set.of(), true, settings.timeout()),
        new ComfyUiUploads(http, cid -> content.get(Cid.parse(cid))), new ComfyUiNews(settings.url(), token, settings.timeout()));
  }
}
