package studio.fofo.generation.procedural;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import studio.fofo.generation.engine.EngineImage;
import studio.fofo.generation.engine.EngineOrder;
import studio.fofo.generation.engine.EngineRefused;
import studio.fofo.generation.engine.LocalEngine;
import studio.fofo.generation.engine.LocalEngineContract;

class ProceduralEngineTest extends LocalEngineContract {

  private final ProceduralEngine engine = new ProceduralEngine();

  @Override
  protected LocalEngine engine() {
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
    assertThatThrownBy(() -> engine.make(order, new NoObserver())).isInstanceOf(EngineRefused.class).hasMessageContaining("baroque");
  }

  /** Wants nothing. */
  private static final class NoObserver implements LocalEngine.Observer {

    @Override
    public boolean wants(int variant) {
      return false;
    }

    @Override
    public void progress(double share) {}

    @Override
    public void finished(EngineImage image) {}
  }
}
