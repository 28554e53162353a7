package studio.fofo.generation.engine;

import java.util.concurrent.CountDownLatch;

/** The fake of other tests behaves like the real thing. */
class FakeEngineTest extends ImageEngineContract {

  private final FakeEngine engine = new FakeEngine("fake");

  FakeEngineTest() {
    engine.before = new CountDownLatch(0);
  }

  @Override
  protected ImageEngine engine() {
    return engine;
  }
}
