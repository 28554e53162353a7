package studio.fofo.generation.engine;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;

/** An installation of fakes, in order. */
public final class FakeEngines {

  private FakeEngines() {}

  public static Engines of(ImageEngine... engines) {
    return of(Clock.systemUTC(), engines);
  }

  /** @param clock for the pauses of failed engines */
  public static Engines of(Clock clock, ImageEngine... engines) {
    var names = Arrays.stream(engines).map(engine -> engine.capabilities().name()).toArray(String[]::new);
    return new Engines(List.of(engines), EnginesTest.settings(names), new KnownClosings(), clock);
  }
}
