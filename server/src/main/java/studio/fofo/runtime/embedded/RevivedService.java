package studio.fofo.runtime.embedded;

/** An embedded service that every process of its home watches, so that it is started again whoever else has gone. */
interface RevivedService extends EmbeddedService {

  boolean isRunning();

  /** Starts it again, or finds that another process did. Only one process of the home does this at a time. */
  void revive();
}
