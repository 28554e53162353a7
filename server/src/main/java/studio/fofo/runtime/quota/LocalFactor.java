package studio.fofo.runtime.quota;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import studio.fofo.runtime.web.VisitorAddress;

/**
 * {@code fofo.gateway.limits.*}, for limits per address.
 *
 * @param localFactor multiplies the limits for clients on this machine: tests, benchmarks, and the web's server, which reads for all
 * visitors
 */
@ConfigurationProperties("fofo.gateway.limits")
public record LocalFactor(@DefaultValue("1000") long localFactor) {

  /** The limit of an address, given the {@code usual} one. */
  public long limit(VisitorAddress address, long usual) {
    return address.local() ? Math.multiplyExact(usual, localFactor) : usual;
  }

  /** Whether limits that cannot be multiplied, such as shares, apply to the address. */
  public boolean counts(VisitorAddress address) {
    return !address.local() || localFactor == 1;
  }
}
