package studio.fofo.fulfilment.carriers;

import java.time.Duration;

/** A tracking service did not respond, or its answer says nothing about the parcel. Whether it did what it was asked is not known. */
public class TrackingUnavailable extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Duration pause;

  public TrackingUnavailable(String message, Duration pause) {
    super(message);
    this.pause = pause;
  }

  public TrackingUnavailable(String message, Throwable cause) {
    super(message, cause);
    this.pause = Duration.ZERO;
  }

  /** How long it asks us to wait; zero if it does not say. */
  public Duration pause() {
    return pause;
  }
}
