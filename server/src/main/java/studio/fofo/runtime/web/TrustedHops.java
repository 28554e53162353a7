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
 * Whose word we take for where a request comes from. The gateway takes that of {@code fofo.gateway.trusted-proxies} and of nobody else: it
 * reads {@code X-Forwarded-For} from its end, where the nearest proxy wrote, and stops at the first address that is no such proxy, since
 * whatever stands before may be invented. A process behind the gateway takes the gateway's word, which comes in a header of our own.
 * Whoever shows the gateway's secret is the gateway only on this machine, or at an address among the trusted proxies: a secret that leaked
 * opens nothing from elsewhere.
 */
@Component
@EnableConfigurationProperties(ProxySettings.class)
public final class TrustedHops {

  /** From the gateway to the processes behind it: the visitor's address, in place of whatever the visitor sent under this name. */
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

  /** The visitor's address; the peer's where nobody whom we trust says otherwise. */
  String visitor(HttpServletRequest request) {
    var peer = request.getRemoteAddr();
    if (answersVisitors) {
      return trusts(peer) ? behind(peer, request) : peer;
    }
    return isGateway(request) ? address(request.getHeader(VISITOR)).orElse(peer) : peer;
  }

  /** Whether the gateway sent it. Asked before {@link ForwardedVisitor} puts the visitor's address in place of the peer's. */
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

  /** Also with a port, as some proxies write it; never a name, which would have to be looked up. */
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
          "fofo.gateway.trusted-proxies: \"" + proxy + "\" is no address and no network; write 10.0.0.7 or 10.0.0.0/8", malformed);
    }
  }
}
