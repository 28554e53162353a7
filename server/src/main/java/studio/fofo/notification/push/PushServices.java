package studio.fofo.notification.push;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The push services that devices may name. An endpoint is a URL that somebody posted: it must not make this server send requests to
 * anybody else, least of all inside its own network.
 */
final class PushServices {

  private static final int LONGEST = 2048;
  private static final int TLS = 443;

  private final List<String> hosts;

  /** @param hosts {@code push.example.org}, or {@code *.example.org} for any name below */
  PushServices(List<String> hosts) {
    this.hosts = hosts.stream().map(host -> host.toLowerCase(Locale.ROOT)).toList();
    this.hosts.forEach(host -> {
      if (!host.matches("(\\*\\.)?([a-z0-9-]+\\.)+[a-z][a-z0-9-]*")) {
        throw new IllegalStateException("fofo.notification.push.services names \"" + host + "\", expected a host such as push.example.org "
            + "or *.push.example.org");
      }
    });
  }

  /** What is wrong with an endpoint, for people; empty if it may be used. Looks nothing up. */
  Optional<String> trouble(String endpoint) {
    if (endpoint.length() > LONGEST) {
      return Optional.of("is longer than " + LONGEST + " characters");
    }
    try {
      var url = new URI(endpoint);
      var host = url.getHost();
      if (!"https".equalsIgnoreCase(url.getScheme()) || host == null) {
        return Optional.of("is not an https URL");
      }
      if (url.getRawUserInfo() != null || url.getRawFragment() != null || url.getPort() != -1 && url.getPort() != TLS) {
        return Optional.of("has a user, a fragment or a port");
      }
      return isKnown(host.toLowerCase(Locale.ROOT)) ? Optional.empty()
          : Optional.of("is not at a push service that this studio knows: " + String.join(", ", hosts));
    } catch (URISyntaxException malformed) {
      return Optional.of("is not an https URL");
    }
  }

  private boolean isKnown(String host) {
    return hosts.stream().anyMatch(known -> known.startsWith("*.") ? host.endsWith(known.substring(1)) : host.equals(known));
  }
}
