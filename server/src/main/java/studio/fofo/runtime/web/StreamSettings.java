package studio.fofo.runtime.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code fofo.streams.*}: maximum open event streams per process.
 *
 * @param perPerson per account, in all its tabs and programs
 * @param perAddress per network address; the local machine is not limited
 * @param inAll in total; the last quarter is reserved for people who have none open yet
 */
@ConfigurationProperties("fofo.streams")
record StreamSettings(@DefaultValue("20") int perPerson, @DefaultValue("200") int perAddress, @DefaultValue("2000") int inAll) {

  StreamSettings {
    if (Math.min(perPerson, Math.min(perAddress, inAll)) < 1) {
      throw new IllegalArgumentException(
          "fofo.streams: per-person is %s, per-address %s, in-all %s; expected 1 or more each".formatted(perPerson, perAddress, inAll));
    }
  }
}
