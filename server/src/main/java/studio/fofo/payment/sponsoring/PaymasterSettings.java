package studio.fofo.payment.sponsoring;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Paymaster services ({@code fofo.payment.paymaster.*}).
 *
 * @param services by chain id, the address of a service that speaks ERC-7677; it may contain a key and is never shown. By default there is
 *     none, and smart accounts pay their own gas
 * @param timeout of a call to a service
 */
@ConfigurationProperties("fofo.payment.paymaster")
public record PaymasterSettings(@DefaultValue Map<Long, URI> services, @DefaultValue("10s") Duration timeout) {

  public PaymasterSettings {
    services = Map.copyOf(services);
  }
}
