package studio.fofo.runtime.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.security.web.util.matcher.IpAddressMatcher;
import org.springframework.stereotype.Component;
import studio.fofo.runtime.Role;
import studio.fofo.runtime.Roles;

/**
 * Decides whom to trust about a request's origin. The gateway trusts only {@code fofo.gateway.trusted-proxies}: it reads
 * {@code X-Forwarded-For} from its end, where the nearest proxy wrote, and stops at the first address that is not a trusted proxy, since
 * everything before it may be forged. A process behind the gateway trusts the gateway, which sends the address in a separate header. A
 * caller with the gateway's secret counts as the gateway only on this machine, or at the address of a trusted proxy: a leaked secret is
 * useless elsewhere.
 */
@Component
@EnableConfigurationProperties(ProxySettings.class)
public final class TrustedHops {

  /** From the gateway to the processes behind it: the visitor's address, replacing any value from the visitor. */
  public static final String VISITOR = "X-Fofo-Visitor";

  private static final String FORWARDED_FOR = "X-Forwarded-For";

  private final boolean answersVisitors;
  private final List<IpAddressMatcher> proxies;
  private final GatewaySecret secret;

  TrustedHops(Roles roles, ProxySettings settings, GatewaySecret secret) {
    answersVisitors = roles.has(Role.GATEWAY);
    this.secret = secret;
    proxies = settings.trustedProxies().stream().map(TrustedHops::matcher).toList();
  }

  /** The visitor's address; the peer's address unless a trusted proxy reports another. */
  String visitor(HttpServletRequest request) {
    var peer = request.getRemoteAddr();
    if (answersVisitors) {
      return trusts(peer) ? behind(peer, request) : peer;
    }
    return isGateway(request) ? address(request.getHeader(VISITOR)).orElse(peer) : peer;
  }

  /** Whether the gateway sent it. Must be called before {@link ForwardedVisitor} replaces the peer's address with the visitor's. */
  boolean isGateway(HttpServletRequest request) {
    var peer = request.getRemoteAddr();
    return (trusts(peer) || VisitorAddress.of(peer).local()) && secret.isShownBy(request);
  }

  private String behind(String peer, HttpServletRequest request) {
    var nearest = peer;
    for (var hop : hops(request).reversed()) {
      var address = address(hop);
      if (address.isEmpty()) {
        return nearest;
      }
      nearest = address.get();
      if (!trusts(nearest)) {
        return nearest;
      }
    }
    return nearest;
  }

  private static List<String> hops(HttpServletRequest request) {
    var hops = new ArrayList<String>();
    Collections.list(request.getHeaders(FORWARDED_FOR)).forEach(line -> hops.addAll(List.of(line.split(",", -1))));
    return hops;
  }

  private boolean trusts(String address) {
    return proxies.stream().anyMatch(proxy -> proxy.matches(address));
  }

  /** An address, optionally with a port, as some proxies write it; never a host name, which would need a lookup. */
  private static Optional<String> address(@Nullable String text) {
    var bare = text == null ? "" : text.strip();
    if (bare.startsWith("[")) {
      bare = bare.substring(1, Math.max(1, bare.indexOf(']')));
    } else if (bare.indexOf(':') == bare.lastIndexOf(':') && bare.indexOf(':') > 0) {
      bare = bare.substring(0, bare.indexOf(':'));
    }
    try {
      return Optional.of(InetAddress.ofLiteral(bare).getHostAddress());
    } catch (IllegalArgumentException noAddress) {
      return Optional.empty();
    }
  }

  private static IpAddressMatcher matcher(String proxy) {
    try {
      return new IpAddressMatcher(proxy);
    } catch (IllegalArgumentException malformed) {
      throw new IllegalArgumentException(
          "fofo.gateway.trusted-proxies: \"" + proxy + "\" is not an address or network; write 10.0.0.7 or 10.0.0.0/8", malformed);
    }
  }
}
