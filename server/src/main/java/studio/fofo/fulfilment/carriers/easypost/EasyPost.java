package studio.fofo.fulfilment.carriers.easypost;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
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
 * EasyPost's Trackers, API version 2: the key as user name of Basic authentication, webhooks signed with {@code X-Hmac-Signature}. The same
 * code and carrier give the same tracker for three months, so a registration may be repeated.
 */
@Component
public final class EasyPost implements CarrierTracking {

  static final String NAME = "easypost";
  private static final String SIGNATURE = "x-hmac-signature";
  private static final String SIGNED = "hmac-sha256-hex=";
  private static final int BAD_REQUEST = 400;
  private static final int NOT_FOUND = 404;
  private static final int UNPROCESSABLE = 422;

  private final EasyPostSettings settings;
  private final TrackingHttp http;

  public EasyPost(EasyPostSettings settings, CarrierSettings carriers) {
    this.settings = settings;
    this.http = new TrackingHttp("EasyPost", carriers.timeout());
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
    return register(request, request.carrier().flatMap(Carrier::easypost));
  }

  @Override
  public Optional<TrackingState> read(String externalId) {
    var reply = http.send(request("/trackers/" + URLEncoder.encode(externalId, StandardCharsets.UTF_8)).GET());
    if (reply.isGood()) {
      return Optional.of(state(reply.body()));
    }
    if (reply.status() == NOT_FOUND) {
      return Optional.empty();
    }
    throw unexpected(reply);
  }

  @Override
  public Posted posted(Map<String, List<String>> headers, byte[] body) {
    var secret = settings.webhookSecret();
    if (secret == null || secret.isBlank() || !Signatures.matches(headers, SIGNATURE, signature(secret, body))) {
      return new Posted.Forged();
    }
    try {
      var event = JsonMapper.shared().readTree(body);
      var tracker = event.path("result");
      return tracker.path("object").asString("").equals("Tracker") && event.path("mode").asString("").equals(settings.mode())
          ? new Posted.News(EasyPostReading.state(tracker))
          : new Posted.Irrelevant();
    } catch (JacksonException rubbish) {
      return new Posted.Irrelevant();
    }
  }

  private Registration register(TrackingRequest request, Optional<String> carrier) {
    var reply = http.send(post(request, carrier));
    if (reply.isGood()) {
      return new Registration.Registered(state(reply.body()));
    }
    var refused = reply.status() == UNPROCESSABLE || reply.status() == BAD_REQUEST || reply.status() == NOT_FOUND;
    if (refused && carrier.isPresent()) {
      return register(request, Optional.empty());
    }
    if (refused) {
      return new Registration.Refused(
          "EasyPost answered " + reply.body().path("error").path("code").asString(String.valueOf(reply.status())));
    }
    throw unexpected(reply);
  }

  private HttpRequest.Builder post(TrackingRequest request, Optional<String> carrier) {
    var tracker = new LinkedHashMap<String, Object>();
    tracker.put("tracking_code", request.number());
    carrier.ifPresent(known -> tracker.put("carrier", known));
    return request("/trackers").header("Content-Type", "application/json")
        .POST(HttpRequest.BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(Map.of("tracker", tracker))));
  }

  private HttpRequest.Builder request(String path) {
    var key = Base64.getEncoder().encodeToString((settings.apiKey() + ":").getBytes(StandardCharsets.UTF_8));
    return HttpRequest.newBuilder(URI.create(settings.url() + path)).header("Authorization", "Basic " + key);
  }

  static String signature(String secret, byte[] body) {
    return SIGNED + HexFormat.of().formatHex(Signatures.hmac(Normalizer.normalize(secret, Normalizer.Form.NFKD), body));
  }

  private static TrackingState state(JsonNode tracker) {
    if (tracker.path("id").asString("").isEmpty()) {
      throw new TrackingUnavailable("EasyPost replied without a tracker", Duration.ZERO);
    }
    return EasyPostReading.state(tracker);
  }

  private static TrackingUnavailable unexpected(Reply reply) {
    return new TrackingUnavailable("EasyPost answered " + reply.status(), Duration.ZERO);
  }
}
