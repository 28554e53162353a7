package studio.fofo.fulfilment.carriers;

import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The tracking services, by name. */
@Component
public class TrackingServices {

  private final List<CarrierTracking> services;
  private final Optional<String> chosen;

  TrackingServices(ObjectProvider<CarrierTracking> services, CarrierSettings settings) {
    this.services = services.orderedStream().toList();
    this.chosen = Optional.ofNullable(settings.service());
    if (chosen.filter(name -> named(name).isEmpty()).isPresent()) {
      throw new IllegalStateException("fofo.fulfilment.carriers.service is \"" + chosen.get() + "\"; expected one of "
          + this.services.stream().map(CarrierTracking::name).toList());
    }
  }

  public Optional<CarrierTracking> named(String name) {
    return services.stream().filter(service -> service.name().equals(name)).findFirst();
  }

  /** The one that follows new parcels. */
  Optional<CarrierTracking> current() {
    return services.stream().filter(CarrierTracking::isConnected)
        .filter(service -> chosen.filter(name -> !name.equals(service.name())).isEmpty()).findFirst();
  }
}
