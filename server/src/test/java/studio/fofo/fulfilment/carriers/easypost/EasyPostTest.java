package studio.fofo.fulfilment.carriers.easypost;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import studio.fofo.fulfilment.carriers.CarrierTracking;
import studio.fofo.fulfilment.carriers.CarrierTracking.Posted;
import studio.fofo.fulfilment.carriers.CarrierTrackingContract;
import studio.fofo.fulfilment.carriers.FakeTracking;
import studio.fofo.fulfilment.carriers.FakeTracking.Tracked;
import studio.fofo.fulfilment.carriers.ParcelStatus;

class EasyPostTest extends CarrierTrackingContract {

  @Override
  protected FakeTracking fake() {
    return new FakeEasyPost(KEY, "production");
  }

  @Override
  protected CarrierTracking adapter(FakeTracking fake, String key, String secret) {
    return new EasyPost(new EasyPostSettings(fake.url(), key, secret), carriers());
  }

  /** EasyPost does not distinguish a parcel on its way back from one that is back. */
  @Override
  protected ParcelStatus nearest(ParcelStatus status) {
    return status == ParcelStatus.RETURNED ? ParcelStatus.RETURNING : status;
  }

  @Test
  void ignoresTestParcelsInProduction() {
    try (var test = new FakeEasyPost(KEY, "test")) {
      var body = test.post(new Tracked("trk_1", NUMBER, List.of()));
      var headers = test.headers(body, SECRET);
      assertThat(adapter(test, KEY, SECRET).posted(headers, body)).isEqualTo(new Posted.Irrelevant());
      assertThat(adapter(test, "EZTK-a-test-key", SECRET).posted(headers, body)).isInstanceOf(Posted.News.class);
    }
  }

  /** RFC 4231, test case 2, as EasyPost writes it; and a secret whose two spellings are one. */
  @Test
  void signsAsEasyPostDoes() {
    assertThat(EasyPost.signature("Jefe", "what do ya want for nothing?".getBytes(StandardCharsets.US_ASCII)))
        .isEqualTo("hmac-sha256-hex=5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
    assertThat(EasyPost.signature("\u00e9", new byte[0])).isEqualTo(EasyPost.signature("e\u0301", new byte[0]));
  }

  @Test
  void printsNoSecret() {
    assertThat(new EasyPostSettings(URI.create("https://api.easypost.com/v2"), KEY, SECRET)).asString().doesNotContain(KEY, SECRET);
  }
}
