package studio.fofo.fulfilment.carriers.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A forged tracking link never reaches a page. */
class TrackingLinksTest {

  private static final String NUMBER = "1Z879E930346834440";
  private static final Carrier UPS = Carriers.known().byCode("ups").orElseThrow();
  private static final URI OURS = URI.create("https://www.ups.com/track?tracknum=" + NUMBER);

  @ParameterizedTest
  @ValueSource(strings = {"https://www.ups.com/track?loc=en_US&tracknum=1Z879E930346834440", "https://ups.com/t/1Z879E930346834440",
      "HTTPS://WWW.UPS.COM/track", "https://wwwapps.tracking.ups.com/x#1Z"})
  void showsTheCarriersOwnLink(String link) {
    assertThat(TrackingLinks.toShow(Optional.of(UPS), Optional.of(NUMBER), Optional.of(link))).contains(URI.create(link));
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "http://www.ups.com/track", "https://ups.com.evil.example/track", "https://evilups.com/track", "https://www.ups.com@evil.example/",
      "https://user:secret@www.ups.com/", "https://@www.ups.com/", "https://www.ups.com:8443/", "https://www.ups.com:443/",
      "https://www.ups.com:/", "https://www.ups.com./track", "https://www.ups.com\\@evil.example", "https:\\\\www.ups.com",
      "//www.ups.com/",
      "https:www.ups.com", "https:/www.ups.com", "https:///www.ups.com", "javascript:alert(1)//www.ups.com", "data:text/html,www.ups.com",
      "https://www.ups.com%2eevil.example/", "https://www%2eups.com/", "https://www.ups.com%00.evil.example/", "https://www.ups.com\u0000/",
      "https://www.ups.com\n.evil.example/", " https://www.ups.com/", "https://www.ups.com/\" onclick=\"alert(1)",
      "https://www.ups.com/<script>", "https://www.u\u0440s.com/", "https://www.xn--us-tlb.com/", "https://xn--80ak6aa92e.ups.com/",
      "https://ups\u3002com/", "https://www.ups.com/redirect?to=https://evil.example",
      "https://www.ups.com/r?to=https%3A%2F%2Fevil.example",
      "https://www.ups.com/r?to=https%253A%252F%252Fevil.example", "https://www.ups.com/r?to=//evil.example",
      "https://www.ups.com//evil.example", "https://www.ups.com/r?u=javascript:alert(1)", "https://192.0.2.1/", "https://[2001:db8::1]/",
      "https://127.0.0.1/ups.com", "https://localhost/", "https://com/", "https://.ups.com/", "https://a..ups.com/", "https://-.ups.com/",
      "https://www.fedex.com/track", "https://bit.ly/ups.com", "/api/v1/tracking/FOFO-7K3M-9Q2X-4H8T", "", "ftp://www.ups.com/",
      "https://www.ups.com#@evil.example//x"})
  void showsItsOwnLinkInsteadOfAForgedOne(String link) {
    assertThat(TrackingLinks.checked(UPS, link)).as(link).isEmpty();
    assertThat(TrackingLinks.toShow(Optional.of(UPS), Optional.of(NUMBER), Optional.of(link))).contains(OURS);
  }

  @Test
  void showsNoLinkIfTheCarrierIsUnknown() {
    assertThat(TrackingLinks.toShow(Optional.empty(), Optional.of(NUMBER), Optional.of("https://www.ups.com/track"))).isEmpty();
  }

  @Test
  void showsNoLinkForANumberThatIsNone() {
    assertThat(TrackingLinks.toShow(Optional.of(UPS), Optional.of("1Z&x=<script>"), Optional.empty())).isEmpty();
    assertThat(TrackingLinks.toShow(Optional.of(UPS), Optional.empty(), Optional.empty())).isEmpty();
  }

  @Test
  void refusesALinkOfAnyLength() {
    assertThat(TrackingLinks.checked(UPS, "https://www.ups.com/" + "a".repeat(2_000))).isEmpty();
  }
}
