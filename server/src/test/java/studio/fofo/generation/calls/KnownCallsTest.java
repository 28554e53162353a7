package studio.fofo.generation.calls;

import java.time.Clock;

/** The fake of other tests fulfils the contract. */
class KnownCallsTest extends CallsContract {

  private final KnownCalls calls = new KnownCalls(Clock.systemUTC());

  @Override
  Calls calls() {
    return calls;
  }
}
