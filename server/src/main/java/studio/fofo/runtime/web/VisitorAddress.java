package studio.fofo.runtime.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * The origin of a request, for limits.
 *
 * @param network an IPv4 address, or the /64 of an IPv6 one in 16 hexadecimal digits, since one customer has the whole network
 * @param local whether it is this machine
 */
public record VisitorAddress(String network, boolean local) {

  private static final int IPV6_BYTES = 16;
  private static final int NETWORK_BYTES = 8;

  /** The address of a request that {@link ForwardedVisitor} has processed. */
  public static VisitorAddress of(HttpServletRequest request) {
    return of(request.getRemoteAddr());
  }

  /** The address of the current request; empty in tasks and tests. */
  public static Optional<VisitorAddress> current() {
    return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
        ? Optional.of(of(attributes.getRequest())) : Optional.empty();
  }

  /** @param text an address as the servlet container spells it */
  static VisitorAddress of(String text) {
    try {
      var address = InetAddress.ofLiteral(text);
      var bytes = address.getAddress();
      var network = bytes.length == IPV6_BYTES ? HexFormat.of().formatHex(Arrays.copyOf(bytes, NETWORK_BYTES)) : address.getHostAddress();
      return new VisitorAddress(network, address.isLoopbackAddress());
    } catch (IllegalArgumentException noAddress) {
      return new VisitorAddress(text, false);
    }
  }
}
