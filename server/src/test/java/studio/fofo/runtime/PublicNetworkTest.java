package studio.fofo.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.ConnectException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which addresses are of the public internet. */
class PublicNetworkTest {

  @ParameterizedTest
  @ValueSource(strings = {"0.0.0.0", "127.0.0.1", "10.1.2.3", "172.16.0.1", "172.31.255.255", "192.168.1.1", "169.254.169.254",
      "100.64.0.1",
      "100.127.255.255", "192.0.0.8", "198.18.0.1", "224.0.0.1", "240.0.0.1", "255.255.255.255", "::", "::1", "::ffff:10.0.0.1", "fe80::1",
      "fc00::1", "fd12:3456::1", "ff02::1", "64:ff9b::a00:1", "2002:a00:1::1", "2001::1"})
  void knowsAddressesThatAreNotPublic(String address) throws UnknownHostException {
    assertThat(PublicNetwork.contains(InetAddress.getByName(address))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"142.250.185.74", "100.63.0.1", "172.32.0.1", "2a00:1450:4001:82f::200a"})
  void knowsPublicAddresses(String address) throws UnknownHostException {
    assertThat(PublicNetwork.contains(InetAddress.getByName(address))).isTrue();
  }

  @Test
  void refusesANameThatLeadsIntoAPrivateNetwork() {
    assertThatThrownBy(() -> PublicNetwork.require("localhost")).isInstanceOf(ConnectException.class);
    assertThatThrownBy(() -> PublicNetwork.require("169.254.169.254")).isInstanceOf(ConnectException.class);
  }
}
