package studio.fofo.payment;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Payments that buyers only sign ({@code fofo.payment.relay.*}). The studio's relayer pays their gas, so there is a minimum;
 * {@code fofo.quotas.relayed-payments} limits their number per wallet and day, and a relayer above its budget of the day sends none.
 *
 * @param enabled false: every buyer sends their own transaction
 * @param leastTotal US cents from which the studio pays the gas
 */
@ConfigurationProperties("fofo.payment.relay")
public record RelaySettings(@DefaultValue("true") boolean enabled, @DefaultValue("500") long leastTotal) {

  public RelaySettings {
    if (leastTotal < 0) {
      throw new IllegalArgumentException("fofo.payment.relay.least-total is " + leastTotal + ", expected 0 or more US cents");
    }
  }
}
