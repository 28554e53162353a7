package studio.fofo.runtime;

import java.net.ConnectException;
import java.net.InetAddress;
import java.net.UnknownHostException;

/**
 * The public internet. An address that somebody gave us must not make this server send requests inside its own network, least of all to
 * the service that tells a machine its credentials.
 */
public final class PublicNetwork {

  private PublicNetwork() {}

  /**
   * Call it immediately before connecting: the client then asks the same cache of names, so it connects to one of these addresses.
   *
   * @throws ConnectException if the name leads into a private network
   * @throws UnknownHostException if it leads nowhere
   */
  public static void require(String host) throws ConnectException, UnknownHostException {
    for (var address : InetAddress.getAllByName(host)) {
      if (!contains(address)) {
        throw new ConnectException("a name leads into a private network");
      }
    }
  }

  /** Whether an address is one of it. */
  public static boolean contains(InetAddress address) {
    if (address.isAnyLocalAddress() || address.isLoopbackAddress() || address.isLinkLocalAddress() || address.isSiteLocalAddress()
        || address.isMulticastAddress()) {
      return false;
    }
    var bytes = address.getAddress();
    return bytes.length == 4 ? contains(bytes[0] & 0xff, bytes[1] & 0xff) : containsV6(bytes);
  }

  /** Also not: this network (0/8), shared (100.64/10), benchmarks (198.18/15), protocol assignments (192.0.0/24), reserved (240/4). */
  private static boolean contains(int first, int second) {
    return first != 0 && !(first == 100 && second >= 64 && second < 128) && !(first == 198 && (second == 18 || second == 19))
        && !(first == 192 && second == 0) && first < 240;
  }

  /** Global unicast is 2000::/3; of it, not 6to4 and Teredo, which lead to addresses of version 4. */
  private static boolean containsV6(byte[] bytes) {
    var is6to4 = bytes[0] == 0x20 && bytes[1] == 0x02;
    var isTeredo = bytes[0] == 0x20 && bytes[1] == 0x01 && bytes[2] == 0 && bytes[3] == 0;
    return (bytes[0] & 0xe0) == 0x20 && !is6to4 && !isTeredo;
  }
}
