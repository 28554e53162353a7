package studio.fofo.generation.engine;

import java.util.concurrent.CountDownLatch;

/** The fake of other tests fulfils the port's contract. */
class FakeEngineTest extends LocalEngineContract {

  private final FakeEngine engine = new FakeEngine("fake");

  FakeEngineTest() {
    engine.before = new CountDownLatch(0);
  }

  @Override
  protected LocalEngine engine() {
    return engine;
  }
}
