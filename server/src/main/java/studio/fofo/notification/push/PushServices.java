package studio.fofo.notification.push;

import java.net.InetAddress;
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

  /** Whether an address is one of the public internet. */
  static boolean isPublic(InetAddress address) {
    if (address.isAnyLocalAddress() || address.isLoopbackAddress() || address.isLinkLocalAddress() || address.isSiteLocalAddress()
        || address.isMulticastAddress()) {
      return false;
    }
    var bytes = address.getAddress();
    return bytes.length == 4 ? isPublic(bytes[0] & 0xff, bytes[1] & 0xff) : isPublicV6(bytes);
  }

  /** Also not: this network (0/8), shared (100.64/10), benchmarks (198.18/15), protocol assignments (192.0.0/24), reserved (240/4). */
  private static boolean isPublic(int first, int second) {
    return first != 0 && !(first == 100 && second >= 64 && second < 128) && !(first == 198 && (second == 18 || second == 19))
        && !(first == 192 && second == 0) && first < 240;
  }

  /** Global unicast is 2000::/3; of it, not 6to4 and Teredo, which lead to addresses of version 4. */
  private static boolean isPublicV6(byte[] bytes) {
    var is6to4 = bytes[0] == 0x20 && bytes[1] == 0x02;
    var isTeredo = bytes[0] == 0x20 && bytes[1] == 0x01 && bytes[2] == 0 && bytes[3] == 0;
    return (bytes[0] & 0xe0) == 0x20 && !is6to4 && !isTeredo;
  }
}
