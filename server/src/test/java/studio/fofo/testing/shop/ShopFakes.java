package studio.fofo.testing.shop;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

/** Replaces the modules that the shop depends on, so that its tests need no painter and no chain. */
@TestConfiguration(proxyBeanMethods = false)
@Import(GalleryFakes.class)
public class ShopFakes {

  @Bean
  @Primary
  EscrowDesk escrowDesk() {
    return new EscrowDesk();
  }

  @Bean
  BuggyReaction buggyReaction() {
    return new BuggyReaction();
  }
}
