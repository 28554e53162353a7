package studio.fofo.fulfilment.carriers;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import studio.fofo.fulfilment.production.ProductionId;
import studio.fofo.fulfilment.suppliers.LineStatus;
import studio.fofo.fulfilment.suppliers.Parcel;
import studio.fofo.fulfilment.suppliers.SupplierStatus;

/** Suppliers rarely know what arrived; carriers do. Completes a supplier's status by what carriers reported. */
@Component
public class Arrivals {

  private final FollowedParcels parcels;

  Arrivals(FollowedParcels parcels) {
    this.parcels = parcels;
  }

  /**
   * The status with the arrivals that carriers reported: a parcel has arrived if the supplier or its carrier says so, and a shipped line is
   * delivered (or returned) once all parcels with pieces of it are. Nothing else changes.
   */
  public SupplierStatus completed(ProductionId production, SupplierStatus seen) {
    if (seen.parcels().isEmpty()) {
      return seen;
    }
    var followed = parcels.of(production).stream().collect(Collectors.toMap(FollowedParcel::key, Function.identity()));
    var arrived = seen.parcels().stream().map(parcel -> completed(parcel, Optional.ofNullable(followed.get(parcel.key())))).toList();
    var lines = new HashMap<Integer, LineStatus>();
    seen.lines().forEach((line, status) -> lines.put(line, completed(line, status, arrived, followed)));
    return new SupplierStatus(lines, arrived, seen.hold(), seen.invoice());
  }

  private static Parcel completed(Parcel parcel, Optional<FollowedParcel> followed) {
    return new Parcel(parcel.key(), parcel.carrier(), parcel.trackingNumber(), parcel.trackingUrl(), parcel.shippedAt(),
        parcel.deliveredAt().or(() -> followed.flatMap(FollowedParcel::deliveredAt).map(at -> later(at, parcel.shippedAt()))),
        parcel.pieces(), parcel.returned());
  }

  /** Clocks differ: nothing arrives before it was sent. */
  private static Instant later(Instant delivered, Instant shipped) {
    return delivered.isBefore(shipped) ? shipped : delivered;
  }

  private static LineStatus completed(int line, LineStatus status, List<Parcel> parcels, Map<String, FollowedParcel> followed) {
    var with = parcels.stream().filter(parcel -> parcel.pieces().containsKey(line)).toList();
    if (status != LineStatus.SHIPPED || with.isEmpty()) {
      return status;
    }
    if (with.stream().allMatch(parcel -> isAt(followed.get(parcel.key()), ParcelStatus.RETURNED))) {
      return LineStatus.RETURNED;
    }
    return with.stream().allMatch(parcel -> parcel.deliveredAt().isPresent()) ? LineStatus.DELIVERED : status;
  }

  private static boolean isAt(@Nullable FollowedParcel parcel, ParcelStatus status) {
    return parcel != null && parcel.status() == status;
  }
}
