package studio.fofo.kernel;

import java.time.Clock;

/** The clock of this machine, for commands that run without a database. Everything else takes the time from the database's clock. */
public final class HostClock {

  private HostClock() {}

  public static Clock utc() {
    return Clock.systemUTC();
  }
}
