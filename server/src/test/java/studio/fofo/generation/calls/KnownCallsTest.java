package studio.fofo.generation.calls;

/** The fake of other tests fulfils the contract. */
class KnownCallsTest extends CallsContract {

  private final KnownCalls calls = new KnownCalls();

  @Override
  Calls calls() {
    return calls;
  }
}
