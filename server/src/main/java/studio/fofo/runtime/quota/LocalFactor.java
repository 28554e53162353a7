package studio.fofo.runtime.quota;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import studio.fofo.runtime.web.VisitorAddress;

/**
 * {@code fofo.gateway.limits.*}, as far as what is counted by address cares.
 *
 * @param localFactor clients on this machine have so many times as much: tests, benchmarks, and the web's server, which reads for all
 *     visitors
 */
@ConfigurationProperties("fofo.gateway.limits")
public record LocalFactor(@DefaultValue("1000") long localFactor) {

  /** What an address may use where others may use {@code usual}. */
  public long limit(VisitorAddress address, long usual) {
    return address.local() ? Math.multiplyExact(usual, localFactor) : usual;
  }

  /** Whether what cannot be multiplied, such as a share, is counted for the address. */
  public boolean counts(VisitorAddress address) {
    return !address.local() || localFactor == 1;
  }
}
