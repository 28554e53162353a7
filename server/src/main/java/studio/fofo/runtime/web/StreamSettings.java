package studio.fofo.runtime.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code fofo.streams.*}: event streams that may be open at a time, of each process.
 *
 * @param perPerson of one account, in all its tabs and programs
 * @param perAddress of everybody at one network address; this very machine is not counted
 * @param inAll of everybody; the last quarter is for people who have none yet
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
