package studio.fofo.runtime.embedded;

/** A program beside this process that can be stopped, whoever started it. */
public interface EmbeddedService {

  /** Ends it cleanly and waits until it is gone; without effect when it is gone already. */
  void stop();
}
