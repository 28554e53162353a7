package studio.fofo.testing;

import studio.fofo.runtime.Signals;

/** Signals that nobody receives, as over a lost connection. */
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
