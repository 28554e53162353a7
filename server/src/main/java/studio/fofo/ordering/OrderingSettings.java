package studio.fofo.ordering;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import studio.fofo.kernel.BasisPoints;

/**
 * {@code fofo.ordering.*}
 *
 * @param studioFee basis points of each piece's margin that the studio keeps
 * @param payableFor how long an order waits for its payment; longer than a quote's lifetime, so that a payment at the last moment is still
 * confirmed
 * @param longestWait maximum time from placement for which new quotes can extend the waiting
 * @param shipping cents for a parcel, by country or group: {@code US}, {@code EU}, and {@code REST} for everywhere else
 * @param deliveryDays from the payment to the door, by country or group like {@code shipping}: {@code 5-9}
 * @param notShippedTo ISO 3166-1 alpha-2
 * @param unpaid limits of unpaid orders and holds
 */
@ConfigurationProperties("fofo.ordering")
public record OrderingSettings(
    @DefaultValue("1000") int studioFee,
    @DefaultValue("20m") Duration payableFor,
    @DefaultValue("1h") Duration longestWait,
    @DefaultValue Map<String, Long> shipping,
    @DefaultValue Map<String, String> deliveryDays,
    @DefaultValue( {
        "AQ", "BV", "HM", "TF"}) List<String> notShippedTo,
    @DefaultValue Unpaid unpaid){

  private static final Map<String, Long> USUAL = Map.of("US", 499L, "CA", 799L, "GB", 699L, "EU", 699L, "REST", 1299L);
  private static final Map<String, String> USUAL_DAYS = Map.of("US", "4-8", "CA", "6-12", "GB", "5-9", "EU", "5-10", "REST", "9-20");

  public OrderingSettings {
    var all = new HashMap<>(USUAL);
    shipping.forEach((group, cents) -> {
      if (cents < 0) {
        throw new IllegalArgumentException("fofo.ordering.shipping." + group + " is " + cents + ", expected 0 or more cents");
      }
      all.put(group, cents);
    });
    shipping = Map.copyOf(all);
    var days = new HashMap<>(USUAL_DAYS);
    days.putAll(deliveryDays);
    days.forEach((group, text) -> DeliveryTime.of(text));
    deliveryDays = Map.copyOf(days);
  }

  /** By country or group. */
  public Map<String, DeliveryTime> delivery() {
    return deliveryDays.entrySet().stream()
        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, days -> DeliveryTime.of(days.getValue())));
  }

  /**
   * Limits of unpaid orders and holds.
   *
   * @param atMost maximum unpaid orders of a buyer, by account or wallet
   * @param share percent of an edition that a buyer may hold unpaid; at least one piece
   * @param atMostPerAddress maximum unpaid orders from one network address
   * @param sharePerAddress percent of an edition that one network address may hold unpaid
   * @param freeHoldsPerAddress how many holds of an edition from one network address may go unpaid within a day before it must pause, too
   * @param pause how long a buyer must wait after an unpaid hold of an edition; doubled with each within a day
   */
  public record Unpaid(
      @DefaultValue("10") int atMost, @DefaultValue("10") int share, @DefaultValue("50") int atMostPerAddress,
      @DefaultValue("25") int sharePerAddress, @DefaultValue("3") int freeHoldsPerAddress, @DefaultValue("10m") Duration pause) {

    public Unpaid {
      if (Math.min(atMost, atMostPerAddress) < 1 || Math.min(share, sharePerAddress) < 0 || Math.max(share, sharePerAddress) > 100
          || freeHoldsPerAddress < 0 || pause.isNegative()) {
        throw new IllegalArgumentException("""
            fofo.ordering.unpaid: at-most is %s, per address %s, share %s, per address %s, free holds %s, pause %s; \
            expected 1 or more, 0 to 100 percent, and no negative number or time"""
            .formatted(atMost, atMostPerAddress, share, sharePerAddress, freeHoldsPerAddress, pause));
      }
    }
  }

  public BasisPoints fee() {
    return new BasisPoints(studioFee);
  }
}
