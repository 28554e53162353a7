package studio.fofo.fulfilment.carriers.easypost;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import studio.fofo.fulfilment.carriers.FakeTracking;
import studio.fofo.fulfilment.carriers.ParcelStatus;
import tools.jackson.databind.json.JsonMapper;

/** EasyPost's Trackers as its documentation describes them. */
public final class FakeEasyPost extends FakeTracking {

  private final String key;
  private final String mode;

  public FakeEasyPost(String key, String mode) {
    this.key = key;
    this.mode = mode;
  }

  @Override
  protected Answer answer(String method, String path, String query, Map<String, List<String>> headers, String body) {
    var basic = "Basic " + Base64.getEncoder().encodeToString((key + ":").getBytes(StandardCharsets.UTF_8));
    if (!List.of(basic).equals(headers.get("authorization"))) {
      return new Answer(401, Map.of("error", Map.of("code", "APIKEY.INACTIVE")));
    }
    if (method.equals("POST")) {
      return create(body);
    }
    return withId(path.substring("/trackers/".length())).map(tracked -> new Answer(200, shown(tracked)))
        .orElseGet(() -> new Answer(404, Map.of("error", Map.of("code", "NOT_FOUND"))));
  }

  private Answer create(String body) {
    var wish = JsonMapper.shared().readTree(body).path("tracker");
    var number = wish.path("tracking_code").asString();
    if (isRefused(number)) {
      return new Answer(422, Map.of("error", Map.of("code", "TRACKER.CREATE.ERROR")));
    }
    return with(number).map(tracked -> new Answer(200, shown(tracked)))
        .orElseGet(() -> new Answer(201, shown(add("trk_" + Integer.toHexString(number.hashCode()), number))));
  }

  @Override
  protected Object shown(Tracked tracked) {
    var shown = new LinkedHashMap<String, Object>();
    shown.put("id", tracked.id());
    shown.put("object", "Tracker");
    shown.put("mode", mode);
    shown.put("tracking_code", tracked.number());
    shown.put("signed_by", "Somebody Else");
    shown.put("est_delivery_date", "2026-03-05T00:00:00Z");
    shown.put("public_url", "https://track.easypost.com/djE6dHJr");
    shown.put("tracking_details", tracked.scans().stream().map(FakeEasyPost::detail).toList());
    return shown;
  }

  private static Map<String, Object> detail(Scan scan) {
    var place = new LinkedHashMap<String, Object>();
    place.put("city", scan.city().isEmpty() ? null : scan.city());
    place.put("zip", "8010");
    var shown = new LinkedHashMap<String, Object>();
    shown.put("object", "TrackingDetail");
    shown.put("message", scan.words());
    shown.put("datetime", scan.time());
    shown.put("tracking_location", place);
    shown.put("status", switch (scan.status()) {
      case EXCEPTION, ATTEMPT_FAILED -> "failure";
      case RETURNING, RETURNED -> "return_to_sender";
      default -> scan.status() == ParcelStatus.AVAILABLE_FOR_PICKUP ? "available_for_pickup" : scan.status().word();
    });
    shown.put("status_detail", scan.status() == ParcelStatus.ATTEMPT_FAILED ? "delivery_exception" : "status_update");
    return shown;
  }

  @Override
  public byte[] post(Tracked tracked) {
    return JsonMapper.shared().writeValueAsBytes(Map.of("id", "evt_1", "object", "Event", "mode", mode, "description", "tracker.updated",
        "result", shown(tracked)));
  }

  @Override
  public Map<String, List<String>> headers(byte[] body, String secret) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(Normalizer.normalize(secret, Normalizer.Form.NFKD).getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return Map.of("x-hmac-signature", List.of("hmac-sha256-hex=" + HexFormat.of().formatHex(mac.doFinal(body))));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
