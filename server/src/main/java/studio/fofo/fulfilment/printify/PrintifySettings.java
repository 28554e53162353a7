package studio.fofo.fulfilment.printify;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code fofo.fulfilment.printify.*}. Token, shop and webhook secret are not among them: operators connect the account in the console.
 *
 * @param api where Printify's API is
 * @param timeout for a complete reply
 * @param tolerancePercent how much more than the estimate an order may cost and still be sent to production; above, people decide
 * @param settling how long an order whose creation got no reply may still appear at Printify; only then is it created again
 * @param phone the studio's, for carriers that need one: buyers give none. Empty sends none
 * @param catalogueAge how long stock and shipping costs are kept before they are requested again
 * @param transit days on the way to a country
 * @param dashboard where operators see their orders at Printify
 */
@ConfigurationProperties("fofo.fulfilment.printify")
record PrintifySettings(
    @DefaultValue("https://api.printify.com/v1") URI api,
    @DefaultValue("30s") Duration timeout,
    @DefaultValue("5") int tolerancePercent,
    @DefaultValue("2m") Duration settling,
    @Nullable String phone,
    @DefaultValue("10m") Duration catalogueAge,
    @DefaultValue Transit transit,
    @DefaultValue("https://printify.com/app/orders") URI dashboard) {

  PrintifySettings {
    if (tolerancePercent < 0) {
      throw new IllegalArgumentException("fofo.fulfilment.printify.tolerance-percent is " + tolerancePercent + ", expected 0 or more");
    }
  }

  /**
   * Days on the way, which Printify's API does not say.
   *
   * @param leastDomestic within the print provider's country, at best
   * @param mostDomestic within the print provider's country, at worst
   * @param leastAbroad to other countries, at best
   * @param mostAbroad to other countries, at worst
   */
  record Transit(
      @DefaultValue("2") int leastDomestic,
      @DefaultValue("6") int mostDomestic,
      @DefaultValue("7") int leastAbroad,
      @DefaultValue("21") int mostAbroad) {}
}
