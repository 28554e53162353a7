package studio.fofo.identity.siwe;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class Rfc3986Test {

  @Test
  void acceptsTheExamplesOfTheStandard() {
    for (var uri : List.of(
        "ftp://ftp.is.co.za/rfc/rfc1808.txt", "http://www.ietf.org/rfc/rfc2396.txt", "ldap://[2001:db8::7]/c=GB?objectClass?one",
        "mailto:John.Doe@example.com", "news:comp.infosystems.www.servers.unix", "tel:+1-816-555-1212",
        "telnet://192.0.2.16:80/", "urn:oasis:names:specification:docbook:dtd:xml:4.1.2", "a:", "a:/", "a://", "a:b#", "a:b?",
        "http://[v7.x:y]/", "http://[::ffff:192.0.2.1]:8080/%20", "http://[1:2:3:4:5:6:7:8]", "http://[1::8]")) {
      assertThat(Rfc3986.URI.matcher(uri).matches()).as(uri).isTrue();
    }
  }

  @Test
  void refusesUrisThatTheStandardForbids() {
    for (var text : List.of(
        "", "a", "/a", "//a/b", "1a:b", "http://a b", "http://a\\b", "http://a/<b>", "http://a/\"", "http://a/%2", "http://a/{b}",
        "http://[1:2:3]", "http://[::1", "http://[1::2::3]", "http://[1:2:3:4:5:6:7:8:9]", "http://[::256.1.1.1]", "http://a#b#c",
        "http://a:b/", "http://ä/", "http://a/^", "http://a/|", "http://u@v@w/", "a:/\n")) {
      assertThat(Rfc3986.URI.matcher(text).matches()).as(text).isFalse();
    }
  }

  @Test
  void readsALeapSecondAndAllDigitsOfAFraction() {
    assertThat(Rfc3339.read("2016-12-31T23:59:60Z")).contains(Instant.parse("2017-01-01T00:00:00Z"));
    assertThat(Rfc3339.read("2026-02-28T00:00:00.123456789123-00:00")).contains(Instant.parse("2026-02-28T00:00:00.123456789Z"));
    assertThat(Rfc3339.read("2026-02-29T00:00:00Z")).isEmpty();
    assertThat(Rfc3339.read("2026-02-28T00:00:00.Z")).isEmpty();
    assertThat(Rfc3339.read("2026-02-28T00:60:00Z")).isEmpty();
  }
}
