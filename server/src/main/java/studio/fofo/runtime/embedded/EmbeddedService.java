package studio.fofo.runtime.embedded;

/** A program next to this process that can be stopped, whoever started it. */
public interface EmbeddedService {

  /** Stops it cleanly and waits until it has exited; no effect if it is not running. */
  void stop();
}
