package studio.fofo.fulfilment.suppliers;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The current status of a job at its supplier, complete as of its time.
 *
 * @param lines the status of each line, by its number
 * @param parcels all that were sent, also those that came back
 * @param hold why lines are on hold; present if one is
 * @param invoice what it costs, once the supplier has charged for it
 */
public record SupplierStatus(
    Map<Integer, LineStatus> lines, List<Parcel> parcels, Optional<SupplierHold> hold, Optional<SupplierCosts> invoice) {

  public SupplierStatus {
    lines = Map.copyOf(lines);
    parcels = List.copyOf(parcels);
    if (lines.isEmpty()) {
      throw new IllegalArgumentException("a job without lines");
    }
    if (hold.isEmpty() && lines.containsValue(LineStatus.ON_HOLD)) {
      throw new IllegalArgumentException("a line is on hold, and nobody says why");
    }
  }

  /** All lines have the same status. */
  public static SupplierStatus of(Collection<Integer> lines, LineStatus status, List<Parcel> parcels) {
    return new SupplierStatus(lines.stream().collect(Collectors.toMap(line -> line, line -> status)), parcels,
        Optional.empty(), Optional.empty());
  }

  /** Whether the supplier has begun with a line, so that the job cannot be withdrawn as a whole. */
  public boolean hasBegun() {
    return lines.values().stream().anyMatch(status -> switch (status) {
      case IN_PRODUCTION, SHIPPED, DELIVERED, RETURNED, FAILED -> true;
      case ACCEPTED, ON_HOLD, CANCELLED -> false;
    });
  }

  /** Whether nothing of it will be made. */
  public boolean isCancelled() {
    return lines.values().stream().allMatch(status -> status == LineStatus.CANCELLED);
  }

  /** Whether all that will be sent was sent, and there was something to send. */
  public boolean isShipped() {
    return !parcels.isEmpty() && lines.values().stream().allMatch(status -> switch (status) {
      case SHIPPED, DELIVERED, RETURNED, CANCELLED, FAILED -> true;
      case ACCEPTED, ON_HOLD, IN_PRODUCTION -> false;
    });
  }

  /** Whether all that was sent arrived. */
  public boolean isDelivered() {
    return isShipped() && parcels.stream().allMatch(parcel -> parcel.deliveredAt().isPresent());
  }
}
