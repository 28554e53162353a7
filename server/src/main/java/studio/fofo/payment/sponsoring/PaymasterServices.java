package studio.fofo.payment.sponsoring;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.fofo.runtime.WholeReply;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls the configured services. Neither their addresses nor their replies are logged. */
final class PaymasterServices {

  private static final Logger LOG = LoggerFactory.getLogger(PaymasterServices.class);
  private static final int OK = 200;

  private final PaymasterSettings settings;
  private final JsonMapper json;
  private final HttpClient http;

  PaymasterServices(PaymasterSettings settings, JsonMapper json) {
    this.settings = settings;
    this.json = json;
    this.http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(settings.timeout())
        .followRedirects(HttpClient.Redirect.NEVER).build();
  }

  boolean has(long chainId) {
    return settings.services().containsKey(chainId);
  }

  /** The service's {@code result} or {@code error}, as it gave it; empty if it does not respond. */
  Optional<JsonNode> call(long chainId, String method, JsonNode params) {
    var body = json.writeValueAsString(Map.of("jsonrpc", "2.0", "id", 1, "method", method, "params", params));
    try {
      var service = Optional.ofNullable(settings.services().get(chainId)).orElseThrow();
      var reply = WholeReply.to(request(service, body), http, settings.timeout());
      return reply.statusCode() == OK ? Optional.of(json.readTree(reply.body())).filter(JsonNode::isObject) : silent(chainId);
    } catch (IOException | JacksonException broken) {
      return silent(chainId);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  private static HttpRequest request(URI service, String body) {
    return HttpRequest.newBuilder(service).header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(body))
        .build();
  }

  private static Optional<JsonNode> silent(long chainId) {
    LOG.warn("the paymaster service does not respond chainId={}", chainId);
    return Optional.empty();
  }
}
