package studio.fofo.generation.engine;

/** The fake of other tests behaves like the real thing. */
class FakeEngineTest extends ImageEngineContract {

  private final FakeEngine engine = new FakeEngine("fake");

  FakeEngineTest() {
    engine.before = new java.util.concurrent.CountDownLatch(0);
  }

  @Override
  protected ImageEngine engine() {
    return engine;
  }
}
