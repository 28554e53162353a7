package studio.fofo.testing;

import java.util.concurrent.atomic.AtomicLong;

/** Ids of chains for tests that index or send by themselves. Tests share a database, so no two may use the same chain. */
public final class OtherChains {

  private static final AtomicLong NEXT = new AtomicLong(700_000);

  private OtherChains() {}

  /** An id that nothing else in this run uses. */
  public static long next() {
    return NEXT.getAndIncrement();
  }
}
