package studio.fofo.generation.replicate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import studio.fofo.generation.engine.Abilities;
import studio.fofo.generation.engine.Capabilities;
import studio.fofo.generation.engine.ConditionalOnEngine;
import studio.fofo.generation.engine.PictureCost;
import studio.fofo.generation.remote.EngineHttp;
import studio.fofo.generation.remote.InputTemplate;
import studio.fofo.generation.remote.PictureDownloads;
import studio.fofo.generation.style.StylePack;
import studio.fofo.generation.style.StylePacks;

/** Makes the engine {@code replicate}, if it is configured. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnEngine("replicate")
@EnableConfigurationProperties(ReplicateSettings.class)
class ReplicateConfiguration {

  private static final String NAME = "replicate";
  private static final int LONGEST_REPLY = 4 * 1024 * 1024;
  private static final int MOST_OUTPUTS = 4;
  private static final int MICRO_DIGITS = 6;

  @Bean
  ReplicateEngine replicateEngine(ReplicateSettings settings, StylePacks packs) {
    var template = new InputTemplate(template(settings.input()));
    return new ReplicateEngine(capabilities(settings, template, packs), settings.url(), token(settings), settings.model(), template,
        new EngineHttp("Replicate", settings.timeout(), LONGEST_REPLY),
        new PictureDownloads(new HashSet<>(settings.hosts()), isLoopback(settings), settings.timeout()));
  }

  /** Only for tests and simulators: Replicate itself is never on this machine. */
  private static boolean isLoopback(ReplicateSettings settings) {
    return Set.of("127.0.0.1", "localhost", "[::1]").contains(String.valueOf(settings.url().getHost()));
  }

  private static Capabilities capabilities(ReplicateSettings settings, InputTemplate template, StylePacks packs) {
    var styles = settings.styles().isEmpty() ? packs.all().stream().map(StylePack::id).toList() : settings.styles();
    var abilities = new Abilities(
        false, template.uses("negativePrompt"), false, false, false, MOST_OUTPUTS, Abilities.EVERY_ASPECT);
    return new Capabilities(NAME, "1", settings.model(), true, new HashSet<>(styles), abilities,
        new PictureCost(settings.usdPerPicture().movePointRight(MICRO_DIGITS).setScale(0, RoundingMode.UP).longValueExact()));
  }

  private static String template(String input) {
    try {
      var known = new ClassPathResource("engines/replicate/" + input + ".json");
      return input.matches("[a-z0-9-]+") && known.exists()
          ? known.getContentAsString(StandardCharsets.UTF_8)
          : Files.readString(Path.of(input));
    } catch (IOException unreadable) {
      throw new UncheckedIOException("fofo.generation.replicate.input is \"" + input
          + "\"; expected sdxl, flux-schnell or a file with a JSON document", unreadable);
    }
  }

  private static String token(ReplicateSettings settings) {
    var file = settings.tokenFile();
    if (file == null) {
      throw new IllegalStateException("the engine replicate needs fofo.generation.replicate.token-file, a file with an API token");
    }
    try {
      return Files.readString(file).strip();
    } catch (IOException unreadable) {
      throw new UncheckedIOException("cannot read " + file + ", which fofo.generation.replicate.token-file names", unreadable);
    }
  }
}
