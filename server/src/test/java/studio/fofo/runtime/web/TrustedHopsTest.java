package studio.fofo.runtime.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import studio.fofo.runtime.Roles;
import tools.jackson.databind.json.JsonMapper;

/** A visitor's address comes from the last trusted hop, never from the visitor. */
class TrustedHopsTest {

  private static final String SECRET = "the secret of this test";
  private static final List<String> PROXIES = List.of("10.0.0.0/8", "2001:db8:1::/48");

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      203.0.113.9     | 198.51.100.1                          | 203.0.113.9
      127.0.0.1       | 198.51.100.1                          | 127.0.0.1
      10.0.0.1        |                                       | 10.0.0.1
      10.0.0.1        | 198.51.100.1                          | 198.51.100.1
      10.0.0.1        | 6.6.6.6, 198.51.100.1                 | 198.51.100.1
      10.0.0.1        | 6.6.6.6, 198.51.100.1, 10.2.3.4       | 198.51.100.1
      10.0.0.1        | 10.9.9.9, 10.2.3.4                    | 10.9.9.9
      10.0.0.1        | 6.6.6.6, unknown                      | 10.0.0.1
      10.0.0.1        | 6.6.6.6, example.org                  | 10.0.0.1
      10.0.0.1        | 6.6.6.6,                              | 10.0.0.1
      10.0.0.1        | 198.51.100.1:4711                     | 198.51.100.1
      10.0.0.1        | [2001:db8:2::7]:443                   | 2001:db8:2:0:0:0:0:7
      2001:db8:1::5   | 2001:db8:2::7                         | 2001:db8:2:0:0:0:0:7
      """)
  void trustsXForwardedForAsFarAsProxiesWroteIt(String peer, String forwardedFor, String visitor) {
    var request = from(peer);
    if (forwardedFor != null) {
      request.addHeader("X-Forwarded-For", forwardedFor);
    }
    request.addHeader(TrustedHops.VISITOR, "6.6.6.6");
    assertThat(hops("gateway", PROXIES).visitor(request)).isEqualTo(visitor);
  }

  @Test
  void readsSeveralLinesAsOne() {
    var request = from("10.0.0.1");
    request.addHeader("X-Forwarded-For", "6.6.6.6");
    request.addHeader("X-Forwarded-For", "198.51.100.1, 10.1.1.1");
    assertThat(hops("all", PROXIES).visitor(request)).isEqualTo("198.51.100.1");
  }

  @ParameterizedTest
  @CsvSource({
      "127.0.0.1, the secret of this test, 198.51.100.1", "0:0:0:0:0:0:0:1, the secret of this test, 198.51.100.1",
      "10.0.0.1, the secret of this test, 198.51.100.1", "203.0.113.9, the secret of this test, 203.0.113.9",
      "127.0.0.1, another secret of a test, 127.0.0.1", "10.0.0.1, , 10.0.0.1"})
  void trustsTheGatewaysHeaderFromTheGatewayOnly(String peer, String shown, String visitor) {
    var request = from(peer);
    if (shown != null) {
      request.addHeader(GatewaySecret.HEADER, shown);
    }
    request.addHeader(TrustedHops.VISITOR, "198.51.100.1");
    request.addHeader("X-Forwarded-For", "6.6.6.6");
    assertThat(hops("business", PROXIES).visitor(request)).isEqualTo(visitor);
  }

  /** A leaked secret is useless from elsewhere. */
  @ParameterizedTest
  @CsvSource({
      "127.0.0.1, 200", "10.0.0.1, 200", "2001:db8:1::5, 200", "203.0.113.9, 403", "192.168.0.7, 403", "172.17.0.1, 403",
      "2001:db8:2::7, 403"})
  void acceptsTheSecretFromThisMachineAndKnownHopsOnly(String peer, int status) throws Exception {
    var roles = Roles.parse("business");
    var hosts = new OwnHosts(roles, new HostSettings(List.of()), hops("business", PROXIES), URI.create("http://localhost"));
    var request = new MockHttpServletRequest("GET", "/api/v1/products");
    request.setRemoteAddr(peer);
    request.addHeader(GatewaySecret.HEADER, SECRET);
    var response = new MockHttpServletResponse();
    new BehindTheGateway(roles, hosts, new Problems(JsonMapper.shared())).doFilter(request, response, new MockFilterChain());
    assertThat(response.getStatus()).isEqualTo(status);
  }

  @Test
  void countsAWholeNetworkOfIpv6AsOneVisitor() {
    assertThat(VisitorAddress.of("2001:db8:0:1::1")).isEqualTo(VisitorAddress.of("2001:db8:0:1:ffff::2"))
        .isNotEqualTo(VisitorAddress.of("2001:db8:0:2::1"));
    assertThat(VisitorAddress.of("::ffff:198.51.100.1")).as("IPv4-mapped IPv6").isEqualTo(VisitorAddress.of("198.51.100.1"));
    assertThat(VisitorAddress.of("198.51.100.1")).isNotEqualTo(VisitorAddress.of("198.51.100.2"));
    assertThat(VisitorAddress.of("::1").local()).isTrue();
  }

  @Test
  void refusesAMalformedSetting() {
    assertThatThrownBy(() -> hops("gateway", List.of("proxy.example")))
        .hasMessageContaining("fofo.gateway.trusted-proxies: \"proxy.example\"");
  }

  private static TrustedHops hops(String roles, List<String> proxies) {
    var parsed = Roles.parse(roles);
    return new TrustedHops(parsed, new ProxySettings(proxies),
        new GatewaySecret(parsed, new GatewaySecretSettings(SECRET), new MockEnvironment()));
  }

  private static MockHttpServletRequest from(String peer) {
    var request = new MockHttpServletRequest("GET", "/");
    request.setRemoteAddr(peer);
    return request;
  }
}
