package studio.fofo.chain.nodes;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.fofo.runtime.WholeReply;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** Posts JSON-RPC to an endpoint. Providers also send errors of JSON-RPC with HTTP statuses such as 400 and 413: those are replies, too. */
final class RpcWire {

  private static final Logger LOG = LoggerFactory.getLogger(RpcWire.class);
  private static final int OK = 200;
  private static final int BAD_REQUEST = 400;
  private static final int TOO_LARGE = 413;

  private final URI uri;
  private final HttpClient http;
  private final JsonMapper json;
  private final Duration timeout;

  RpcWire(URI uri, HttpClient http, JsonMapper json, Duration timeout) {
    this.uri = uri;
    this.http = http;
    this.json = json;
    this.timeout = timeout;
  }

  /** Never the complete URL: providers put keys into the path. */
  String name() {
    return uri.getHost() + (uri.getPort() < 0 ? "" : ":" + uri.getPort());
  }

  /**
   * @param body written as JSON
   * @throws NodeUnreachable if the reply is not one of JSON-RPC
   */
  JsonNode post(Object body, boolean isBatch) {
    var request = HttpRequest.newBuilder(uri)
        .header("Content-Type", "application/json")
        .POST(HttpRequest.BodyPublishers.ofByteArray(json.writeValueAsBytes(body)))
        .build();
    try {
      return read(WholeReply.to(request, http, timeout), isBatch);
    } catch (IOException broken) {
      throw new NodeUnreachable(name() + " does not respond: " + broken, broken);
    } catch (JacksonException rubbish) {
      throw new NodeUnreachable(name() + " replied with something that is not JSON", rubbish);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new NodeUnreachable("interrupted while waiting for " + name(), interrupted);
    }
  }

  private JsonNode read(HttpResponse<byte[]> response, boolean isBatch) {
    return switch (response.statusCode()) {
      case OK -> json.readTree(response.body());
      case BAD_REQUEST -> errorIn(response.body()).or(() -> isBatch ? Optional.of(tooLarge()) : Optional.empty())
          .orElseThrow(() -> new NodeUnreachable(name() + " answered " + BAD_REQUEST));
      case TOO_LARGE -> errorIn(response.body()).orElseGet(RpcWire::tooLarge);
      default -> throw new NodeUnreachable(name() + " answered " + response.statusCode(), RetryAfter.of(response.headers()));
    };
  }

  private Optional<JsonNode> errorIn(byte[] body) {
    try {
      var answer = json.readTree(body);
      return answer.path("error").isObject() || answer.isArray() ? Optional.of(answer) : Optional.empty();
    } catch (JacksonException words) {
      LOG.debug("node replied with text node={}", name(), words);
      return Optional.empty();
    }
  }

  /** As JSON-RPC. */
  private static JsonNode tooLarge() {
    var reply = JsonNodeFactory.instance.objectNode();
    reply.putObject("error").put("code", TOO_LARGE).put("message", "the request is too large for the node");
    return reply;
  }
}
