package studio.fofo.fulfilment.factory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.MapPropertySource;

/** Where the autopilot flies by itself. */
class OnAutopilotTest {

  @Test
  void fliesWhereAllMoneyIsPlayMoneyUnlessToldOtherwise() {
    assertThat(flies(Map.of())).isTrue();
    assertThat(flies(Map.of("fofo.chain.chains[0].chain-id", "80002"))).isTrue();
    assertThat(flies(Map.of("fofo.fulfilment.autopilot", "true"))).isTrue();
    assertThat(flies(Map.of("fofo.fulfilment.autopilot", "false"))).isFalse();
  }

  @Test
  void neverFliesWithRealMoney() {
    assertThat(flies(Map.of("fofo.money", "real"))).isFalse();
    assertThat(flies(Map.of("fofo.money", "REAL", "fofo.fulfilment.autopilot", "true"))).isFalse();
  }

  private static boolean flies(Map<String, Object> settings) {
    try (var context = new AnnotationConfigApplicationContext()) {
      context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test", settings));
      context.register(Aboard.class);
      context.refresh();
      return context.getBeanNamesForType(Aboard.class).length == 1;
    }
  }

  @Configuration(proxyBeanMethods = false)
  @Conditional(OnAutopilot.class)
  static class Aboard {}
}
