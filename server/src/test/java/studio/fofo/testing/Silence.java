package studio.fofo.testing;

import studio.fofo.runtime.Signals;

/** Signals that nobody hears, as over a connection that is lost. */
public final class Silence implements Signals {

  @Override
  public void send(String topic) {}

  @Override
  public Hearing hear(String prefix, Listener listener) {
    return () -> {};
  }

  @Override
  public boolean listening() {
    return false;
  }
}
