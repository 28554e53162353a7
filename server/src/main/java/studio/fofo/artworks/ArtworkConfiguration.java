package studio.fofo.artworks;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import studio.fofo.runtime.LargerBody;

/** Reads {@link ArtworkSettings}, and allows larger bodies for uploads. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ArtworkSettings.class)
class ArtworkConfiguration {

  /** Allowance for the rest of the form. */
  private static final int FIELDS = 64 << 10;

  @Bean
  LargerBody uploadedPictures(ArtworkSettings settings) {
    return new LargerBody("/api/v1/artworks", Math.toIntExact(settings.uploads().largestFile().toBytes()) + FIELDS);
  }
}
