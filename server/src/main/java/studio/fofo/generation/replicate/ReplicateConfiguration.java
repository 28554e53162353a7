package studio.fofo.generation.replicate;

import java.net.URI;
import java.time.Clock;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import studio.fofo.generation.engine.Abilities;
import studio.fofo.generation.engine.Capabilities;
import studio.fofo.generation.engine.ConditionalOnEngine;
import studio.fofo.generation.engine.PictureCost;
import studio.fofo.generation.remote.EngineHttp;
import studio.fofo.generation.remote.EngineSecrets;
import studio.fofo.generation.remote.InputTemplate;
import studio.fofo.generation.remote.InputTemplates;
import studio.fofo.generation.remote.PictureDownloads;
import studio.fofo.generation.remote.StandardWebhook;
import studio.fofo.generation.style.StylePacks;

/** Makes the engine {@code replicate}, if it is configured. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnEngine("replicate")
@EnableConfigurationProperties(ReplicateSettings.class)
class ReplicateConfiguration {

  static final String NAME = "replicate";
  private static final int LONGEST_REPLY = 4 * 1024 * 1024;
  private static final int MOST_OUTPUTS = 4;

  @Bean
  ReplicateEngine replicateEngine(ReplicateSettings settings, StylePacks packs, @Value("${fofo.public-url:http://localhost}") URI studio) {
    var template = InputTemplates.read(NAME, "fofo.generation.replicate.input", settings.input());
    return new ReplicateEngine(capabilities(settings, template, packs), settings.url(),
        EngineSecrets.read("fofo.generation.replicate.token-file", settings.tokenFile()), settings.model(), template,
        new EngineHttp("Replicate", settings.timeout(), LONGEST_REPLY),
        new PictureDownloads(new HashSet<>(settings.hosts()), isLoopback(settings), settings.timeout()),
        Optional.ofNullable(settings.webhookSecretFile()).map(secret -> studio.resolve("/api/v1/webhooks/engines/" + NAME)));
  }

  @Bean
  @ConditionalOnProperty("fofo.generation.replicate.webhook-secret-file")
  ReplicateWebhook replicateWebhook(ReplicateSettings settings, Clock clock) {
    return new ReplicateWebhook(new StandardWebhook(
        EngineSecrets.read("fofo.generation.replicate.webhook-secret-file", settings.webhookSecretFile()), clock));
  }

  /** Only for tests and simulators: Replicate itself is never on this machine. */
  private static boolean isLoopback(ReplicateSettings settings) {
    return Set.of("127.0.0.1", "localhost", "[::1]").contains(String.valueOf(settings.url().getHost()));
  }

  private static Capabilities capabilities(ReplicateSettings settings, InputTemplate template, StylePacks packs) {
    var abilities = new Abilities(
        false, template.uses("negativePrompt"), false, false, false, MOST_OUTPUTS, Abilities.EVERY_ASPECT);
    return new Capabilities(NAME, "1", settings.model(), true, packs.idsOr(settings.styles()), abilities,
        PictureCost.ofUsd(settings.usdPerPicture()));
  }
}
