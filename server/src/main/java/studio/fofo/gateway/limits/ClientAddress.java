package studio.fofo.gateway.limits;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * From where a request comes, as far as limits care: an IPv4 address, or the /64 of an IPv6 one, since whoever has one of those has
 * them all.
 */
record ClientAddress(String key, boolean local) {

  private static final int IPV6_BYTES = 16;
  private static final int NETWORK_BYTES = 8;

  /** @param text an address as the servlet container spells it */
  static ClientAddress of(String text) {
    try {
      var address = InetAddress.ofLiteral(text);
      var bytes = address.getAddress();
      var key = bytes.length == IPV6_BYTES ? HexFormat.of().formatHex(Arrays.copyOf(bytes, NETWORK_BYTES)) : address.getHostAddress();
      return new ClientAddress(key, address.isLoopbackAddress());
    } catch (IllegalArgumentException noAddress) {
      return new ClientAddress(text, false);
    }
  }
}
