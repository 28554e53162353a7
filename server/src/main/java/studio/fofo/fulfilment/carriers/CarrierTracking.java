package studio.fofo.fulfilment.carriers;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Port: a service that follows parcels of many carriers.
 *
 * <p>All calls may be repeated and run outside any transaction. An adapter throws {@link TrackingUnavailable} if the service does not
 * respond or answers something that says nothing about the parcel: silence is never taken for "unknown".
 */
public interface CarrierTracking {

  /** Stored with parcels, for example {@code aftership}. Must never change. */
  String name();

  /** Whether it has an account here. */
  boolean isConnected();

  /** Has it follow a number. A number that it follows already is found again, so there is never a second registration. */
  Registration register(TrackingRequest request);

  /** What it knows now; empty if it certainly does not follow this (any more). */
  Optional<TrackingState> read(String externalId);

  /**
   * Reads what the service posts. Neither calls it nor changes anything.
   *
   * @param headers by name in lower case
   * @param body as received, which the signature covers
   */
  Posted posted(Map<String, List<String>> headers, byte[] body);

  /** The result of a registration. */
  sealed interface Registration {

    record Registered(TrackingState state) implements Registration {}

    /** The service will not follow this number, now or later. */
    record Refused(String reason) implements Registration {}
  }

  /** What was posted. */
  sealed interface Posted {

    /** Not signed by the service. */
    record Forged() implements Posted {}

    /** Signed, and about nothing that concerns parcels here. */
    record Irrelevant() implements Posted {}

    record News(TrackingState state) implements Posted {}
  }
}
