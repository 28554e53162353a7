package studio.fofo.runtime.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import studio.fofo.runtime.Role;
import studio.fofo.runtime.Roles;

/**
 * The host names under which visitors may call this origin. If a stranger's host name resolves to our address (DNS rebinding), a browser
 * takes its page for our origin; the {@code Host} header, which no page can set, still names the stranger's host. Processes behind the
 * gateway are called only by it, under any name, and recognise it by its secret and address ({@link TrustedHops}).
 */
@Component
@EnableConfigurationProperties(HostSettings.class)
public final class OwnHosts {

  private static final List<String> LOCAL = List.of("localhost", "127.0.0.1", "[::1]");

  private final boolean answersVisitors;
  private final TrustedHops hops;
  private final Set<String> names;

  OwnHosts(Roles roles, HostSettings settings, TrustedHops hops, @Value("${fofo.public-url}") URI publicUrl) {
    this.answersVisitors = roles.has(Role.GATEWAY);
    this.hops = hops;
    names = Stream.of(LOCAL.stream(), settings.hosts().stream(), Stream.ofNullable(publicUrl.getHost()))
        .flatMap(hosts -> hosts).map(OwnHosts::name).collect(Collectors.toUnmodifiableSet());
  }

  /**
   * Whether the request names one of our hosts, or comes from the gateway to a process behind it; health checks are answered under any
   * name, as probes only know the address.
   */
  public boolean names(HttpServletRequest request) {
    var host = request.getHeader("Host");
    return (answersVisitors ? isNamed(host) : hops.isGateway(request)) || isHealth(RequestPath.of(request));
  }

  private boolean isNamed(@Nullable String host) {
    return host != null && names.contains(name(host));
  }

  private static boolean isHealth(String path) {
    return path.equals("/healthz") || path.equals("/readyz");
  }

  /** Without port and trailing dot, in lower case. */
  static String name(String host) {
    var port = host.indexOf(':', host.indexOf(']') + 1);
    var name = (port < 0 ? host : host.substring(0, port)).strip().toLowerCase(Locale.ROOT);
    return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
  }
}
