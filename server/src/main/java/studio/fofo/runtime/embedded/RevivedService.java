package studio.fofo.runtime.embedded;

/** An embedded service that every process of its home watches, so that any of them can restart it. */
interface RevivedService extends EmbeddedService {

  boolean isRunning();

  /** Restarts it, unless another process already did. Only one process of the home does this at a time. */
  void revive();
}
