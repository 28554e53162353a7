package studio.fofo.fulfilment.carriers.aftership;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import studio.fofo.fulfilment.carriers.FakeTracking;
import studio.fofo.fulfilment.carriers.ParcelStatus;
import tools.jackson.databind.json.JsonMapper;

/** AfterShip Tracking as its documentation of 2026-07 describes it. */
public final class FakeAfterShip extends FakeTracking {

  private static final Map<ParcelStatus, String> TAGS = Map.of(
      ParcelStatus.PRE_TRANSIT, "InfoReceived", ParcelStatus.IN_TRANSIT, "InTransit", ParcelStatus.OUT_FOR_DELIVERY, "OutForDelivery",
      ParcelStatus.ATTEMPT_FAILED, "AttemptFail", ParcelStatus.AVAILABLE_FOR_PICKUP, "AvailableForPickup",
      ParcelStatus.EXCEPTION, "Exception", ParcelStatus.DELIVERED, "Delivered", ParcelStatus.RETURNING, "Exception",
      ParcelStatus.RETURNED, "Exception");

  private final String key;

  public FakeAfterShip(String key) {
    this.key = key;
  }

  @Override
  protected Answer answer(String method, String path, String query, Map<String, List<String>> headers, String body) {
    if (!List.of(key).equals(headers.get("as-api-key"))) {
      return failed(401, 401);
    }
    if (method.equals("POST") && path.equals("/trackings")) {
      return create(body);
    }
    if (path.equals("/trackings")) {
      var number = query.replace("tracking_numbers=", "");
      return good(200, Map.of("trackings", with(number).map(this::shown).stream().toList()));
    }
    return withId(path.substring("/trackings/".length())).map(tracked -> good(200, shown(tracked))).orElseGet(() -> failed(404, 4004));
  }

  private Answer create(String body) {
    var wish = JsonMapper.shared().readTree(body);
    var number = wish.path("tracking_number").asString();
    if (wish.has("slug") && !wish.path("slug").asString().matches("[a-z-]+")) {
      return failed(400, 4010);
    }
    if (isRefused(number)) {
      return failed(400, 4012);
    }
    return with(number).isPresent() ? failed(400, 4003) : good(201, shown(add(wish.path("id").asString(), number)));
  }

  @Override
  protected Object shown(Tracked tracked) {
    var shown = new LinkedHashMap<String, Object>();
    shown.put("id", tracked.id());
    shown.put("tracking_number", tracked.number());
    shown.put("slug", "ups");
    shown.put("customers", List.of(Map.of("name", "Somebody Else")));
    shown.put("latest_estimated_delivery", Map.of("type", "range", "datetime_min", "2026-03-04", "datetime_max", "2026-03-05T18:00:00"));
    shown.put("checkpoints", tracked.scans().stream().map(FakeAfterShip::checkpoint).toList());
    return shown;
  }

  private static Map<String, Object> checkpoint(Scan scan) {
    var shown = new LinkedHashMap<String, Object>();
    shown.put("checkpoint_time", scan.time());
    shown.put("city", scan.city().isEmpty() ? null : scan.city());
    shown.put("postal_code", "8010");
    shown.put("message", scan.words());
    shown.put("tag", TAGS.get(scan.status()));
    shown.put("subtag", scan.status() == ParcelStatus.RETURNING ? "Exception_010"
        : scan.status() == ParcelStatus.RETURNED ? "Exception_011" : TAGS.get(scan.status()) + "_001");
    shown.put("hash", Integer.toHexString((scan.time() + scan.words()).hashCode()));
    return shown;
  }

  @Override
  public byte[] post(Tracked tracked) {
    return JsonMapper.shared()
        .writeValueAsBytes(Map.of("event", "tracking_update", "event_id", "1", "ts", 1_772_000_000, "msg", shown(tracked)));
  }

  @Override
  public Map<String, List<String>> headers(byte[] body, String secret) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return Map.of("aftership-hmac-sha256", List.of(Base64.getEncoder().encodeToString(mac.doFinal(body))));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static Answer good(int status, Object data) {
    return new Answer(status, Map.of("meta", Map.of("code", status), "data", data));
  }

  private static Answer failed(int status, int code) {
    return new Answer(status, Map.of("meta", Map.of("code", code, "type", "BadRequest"), "data", Map.of()));
  }
}
