package studio.fofo.artworks.gallery;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import studio.fofo.runtime.ConditionalOnRole;
import studio.fofo.runtime.RecurringTask;
import studio.fofo.runtime.Role;

/** Guards the inner blocks of originals stored before this protection existed. */
@Configuration(proxyBeanMethods = false)
class GuardingOlderOriginals {

  private static final int AT_ONCE = 500;

  @Bean
  @ConditionalOnRole(Role.AI)
  RecurringTask guardOlderOriginals(GuardedFiles files) {
    return new RecurringTask("artworks.guard-older-originals", Role.AI, Duration.ofMinutes(1), () -> files.guardOlder(AT_ONCE));
  }
}
