package studio.fofo.generation.engine;

/**
 * Port: an engine that works in this process, in the calling thread, which holds the job's lease meanwhile. If the process is killed,
 * another one makes what is missing. Every adapter passes {@code LocalEngineContract}.
 */
public non-sealed interface LocalEngine extends ImageEngine {

  /**
   * Makes an order's pictures and delivers each when it is finished, in any order, skipping those that are not wanted. Returns when all
   * are delivered.
   *
   * @throws EngineUnavailable if it cannot work now; trying later continues
   * @throws EngineRefused if it will not make this
   * @throws InterruptedException if the calling thread is interrupted: the work stops soon, and the order is not finished
   */
  void make(EngineOrder order, Observer observer) throws EngineUnavailable, EngineRefused, InterruptedException;

  /** Receives an engine's results. Called from the working thread; an exception ends the work. */
  interface Observer {

    /** Whether a variant is still needed: false if an earlier attempt delivered it. */
    boolean wants(int variant);

    /** @param share of the whole order, 0 to 1 */
    void progress(double share);

    void finished(EngineImage image);

    /** A variant that will not be made, though others are. Ignored unless overridden. */
    default void refused(int variant, String reason) {}

    /**
     * A rough picture of an unfinished variant, for people who wait; at most a few per variant. Ignored unless overridden.
     *
     * @param png small, without metadata
     */
    default void preview(int variant, byte[] png) {}
  }
}
