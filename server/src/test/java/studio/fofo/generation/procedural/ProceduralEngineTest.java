package studio.fofo.generation.procedural;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import studio.fofo.generation.engine.EngineOrder;
import studio.fofo.generation.engine.EngineRefused;
import studio.fofo.generation.engine.ImageEngine;
import studio.fofo.generation.engine.ImageEngineContract;

class ProceduralEngineTest extends ImageEngineContract {

  private final ProceduralEngine engine = new ProceduralEngine();

  @Override
  protected ImageEngine engine() {
    return engine;
  }

  @Test
  void neverClaimsToBeAi() {
    assertThat(engine.capabilities().name()).isEqualTo("procedural");
    assertThat(engine.capabilities().ai()).isFalse();
  }

  @Test
  void refusesAnUnsupportedStyle() {
    var order = new EngineOrder("job_x", "a fox", "", "a fox", "", "baroque", 1, 1, "1:1", 256, 256, Optional.empty());
    assertThatThrownBy(() -> engine.submit(order)).isInstanceOf(EngineRefused.class).hasMessageContaining("baroque");
  }
}
