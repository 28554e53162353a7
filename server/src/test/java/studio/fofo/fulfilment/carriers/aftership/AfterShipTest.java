package studio.fofo.fulfilment.carriers.aftership;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import studio.fofo.fulfilment.carriers.CarrierTracking;
import studio.fofo.fulfilment.carriers.CarrierTrackingContract;
import studio.fofo.fulfilment.carriers.FakeTracking;
import studio.fofo.fulfilment.carriers.ParcelStatus;

class AfterShipTest extends CarrierTrackingContract {

  @Override
  protected FakeTracking fake() {
    return new FakeAfterShip(KEY);
  }

  @Override
  protected CarrierTracking adapter(FakeTracking fake, String key, String secret) {
    return new AfterShip(new AfterShipSettings(fake.url(), key, secret), carriers());
  }

  @Test
  void printsNoSecret() {
    assertThat(new AfterShipSettings(URI.create("https://api.aftership.com"), KEY, SECRET)).asString().doesNotContain(KEY, SECRET);
  }

  @Test
  void takesNeitherWaitingNorGivingUpForAnEvent() {
    assertThat(AfterShipReading.status("Pending", "Pending_001")).isEmpty();
    assertThat(AfterShipReading.status("Expired", "Expired_001")).isEmpty();
    assertThat(AfterShipReading.status("SomethingNew", "")).isEqualTo(Optional.of(ParcelStatus.IN_TRANSIT));
  }
}
