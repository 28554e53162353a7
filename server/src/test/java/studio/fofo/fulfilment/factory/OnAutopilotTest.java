package studio.fofo.fulfilment.factory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.MapPropertySource;

/** When the autopilot is on. */
class OnAutopilotTest {

  @Test
  void isOnWithPlayMoneyByDefault() {
    assertThat(isOn(Map.of())).isTrue();
    assertThat(isOn(Map.of("fofo.chain.chains[0].chain-id", "80002"))).isTrue();
    assertThat(isOn(Map.of("fofo.fulfilment.autopilot", "true"))).isTrue();
    assertThat(isOn(Map.of("fofo.fulfilment.autopilot", "false"))).isFalse();
  }

  @Test
  void isNeverOnWithRealMoney() {
    assertThat(isOn(Map.of("fofo.money", "real"))).isFalse();
    assertThat(isOn(Map.of("fofo.money", "REAL", "fofo.fulfilment.autopilot", "true"))).isFalse();
  }

  private static boolean isOn(Map<String, Object> settings) {
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
