package studio.fofo.fulfilment.carriers.aftership;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import studio.fofo.fulfilment.carriers.CarrierSettings;
import studio.fofo.fulfilment.carriers.CarrierTracking;
import studio.fofo.fulfilment.carriers.Signatures;
import studio.fofo.fulfilment.carriers.TrackingHttp;
import studio.fofo.fulfilment.carriers.TrackingHttp.Reply;
import studio.fofo.fulfilment.carriers.TrackingRequest;
import studio.fofo.fulfilment.carriers.TrackingState;
import studio.fofo.fulfilment.carriers.TrackingUnavailable;
import studio.fofo.fulfilment.carriers.recognition.Carrier;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * AfterShip Tracking, version 2026-07: key in {@code as-api-key}, replies in an envelope of {@code meta} and {@code data}, webhooks signed
 * with {@code aftership-hmac-sha256}. We choose the ids of trackings, so that a repeated registration finds its first.
 */
@Component
public final class AfterShip implements CarrierTracking {

  static final String NAME = "aftership";
  private static final String SIGNATURE = "aftership-hmac-sha256";
  private static final int NOT_FOUND = 404;
  private static final int ALREADY_EXISTS = 4003;
  private static final int UNKNOWN_TRACKING = 4004;
  private static final int WRONG_CARRIER = 4010;
  private static final List<Integer> NUMBER_REFUSED = List.of(4005, 4011, 4012, 4017);

  private final AfterShipSettings settings;
  private final TrackingHttp http;

  public AfterShip(AfterShipSettings settings, CarrierSettings carriers) {
    this.settings = settings;
    this.http = new TrackingHttp("AfterShip", carriers.timeout());
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public boolean isConnected() {
    return settings.apiKey() != null && !settings.apiKey().isBlank();
  }

  @Override
  public Registration register(TrackingRequest request) {
    return register(request, request.carrier().flatMap(Carrier::aftership));
  }

  @Override
  public Optional<TrackingState> read(String externalId) {
    var reply = http.send(get("/trackings/" + encoded(externalId)));
    if (reply.isGood()) {
      return Optional.of(state(reply.body().path("data")));
    }
    if (reply.status() == NOT_FOUND && code(reply) == UNKNOWN_TRACKING) {
      return Optional.empty();
    }
    throw unexpected(reply);
  }

  @Override
  public Posted posted(Map<String, List<String>> headers, byte[] body) {
    var secret = settings.webhookSecret();
    if (secret == null || secret.isBlank()
        || !Signatures.matches(headers, SIGNATURE, Base64.getEncoder().encodeToString(Signatures.hmac(secret, body)))) {
      return new Posted.Forged();
    }
    try {
      var tracking = JsonMapper.shared().readTree(body).path("msg");
      return tracking.path("id").asString("").isEmpty() ? new Posted.Irrelevant() : new Posted.News(AfterShipReading.state(tracking));
    } catch (JacksonException rubbish) {
      return new Posted.Irrelevant();
    }
  }

  private Registration register(TrackingRequest request, Optional<String> slug) {
    var reply = http.send(post(request, slug));
    if (reply.isGood()) {
      return new Registration.Registered(state(reply.body().path("data")));
    }
    if (code(reply) == ALREADY_EXISTS) {
      return new Registration.Registered(read(id(request)).or(() -> withNumber(request.number()))
          .orElseThrow(() -> new TrackingUnavailable("AfterShip has a tracking and does not find it", Duration.ZERO)));
    }
    if (code(reply) == WRONG_CARRIER && slug.isPresent()) {
      return register(request, Optional.empty());
    }
    if (NUMBER_REFUSED.contains(code(reply))) {
      return new Registration.Refused("AfterShip answered " + code(reply));
    }
    throw unexpected(reply);
  }

  /** One that was made with another id, by hand for example. */
  private Optional<TrackingState> withNumber(String number) {
    var reply = http.send(get("/trackings?tracking_numbers=" + encoded(number)));
    if (!reply.isGood()) {
      throw unexpected(reply);
    }
    return reply.body().path("data").path("trackings").valueStream()
        .filter(tracking -> number.equals(tracking.path("tracking_number").asString("")))
        .findFirst().map(AfterShipReading::state);
  }

  private HttpRequest.Builder post(TrackingRequest request, Optional<String> slug) {
    var body = new LinkedHashMap<String, Object>();
    body.put("id", id(request));
    body.put("tracking_number", request.number());
    slug.ifPresent(known -> body.put("slug", known));
    return request("/trackings").header("Content-Type", "application/json")
        .POST(HttpRequest.BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(body)));
  }

  /** Of the parcel and its number, which may change. */
  private static String id(TrackingRequest request) {
    return request.parcel() + "-" + request.number().replaceAll("[^0-9A-Za-z]", "_");
  }

  private HttpRequest.Builder get(String path) {
    return request(path).GET();
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(settings.url() + path)).header("as-api-key", String.valueOf(settings.apiKey()));
  }

  private static TrackingState state(JsonNode tracking) {
    if (tracking.path("id").asString("").isEmpty()) {
      throw new TrackingUnavailable("AfterShip replied without a tracking", Duration.ZERO);
    }
    return AfterShipReading.state(tracking);
  }

  private static int code(Reply reply) {
    return reply.body().path("meta").path("code").asInt(0);
  }

  private static TrackingUnavailable unexpected(Reply reply) {
    return new TrackingUnavailable("AfterShip answered " + reply.status() + ", code " + code(reply), Duration.ZERO);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
