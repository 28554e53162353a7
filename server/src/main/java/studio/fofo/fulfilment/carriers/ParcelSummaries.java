package studio.fofo.fulfilment.carriers;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import studio.fofo.fulfilment.Parcels;
import studio.fofo.kernel.OrderId;

/** Parcels for other modules. */
@Component
class ParcelSummaries implements Parcels {

  private final FollowedParcels parcels;
  private final ParcelReports reports;

  ParcelSummaries(FollowedParcels parcels, ParcelReports reports) {
    this.parcels = parcels;
    this.reports = reports;
  }

  @Override
  public Optional<Summary> find(String parcel) {
    return parcels.find(new ParcelId(parcel)).map(this::summary);
  }

  @Override
  public List<Summary> of(OrderId order) {
    return parcels.of(order).stream().map(this::summary).toList();
  }

  private Summary summary(FollowedParcel parcel) {
    return new Summary(parcel.id().value(), parcel.order(), parcel.carrier(), parcel.trackingNumber(), parcel.path(),
        parcel.status().word(),
        reports.timeline(parcel.id()).latest().map(ParcelEvent::words), parcel.estimate().map(DeliveryEstimate::from),
        parcel.estimate().map(DeliveryEstimate::to));
  }
}
