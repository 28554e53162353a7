package studio.fofo.chain.deployment;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import studio.fofo.runtime.WholeReply;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON over HTTP for verifiers: they queue what they get and are asked until they are done. */
final class VerifierHttp {

  static final int ROUNDS = 60;

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration BETWEEN = Duration.ofSeconds(5);

  private final HttpClient http = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).connectTimeout(PATIENCE).build();
  private final Consumer<Duration> pause;

  VerifierHttp(Consumer<Duration> pause) {
    this.pause = pause;
  }

  void pause() {
    pause.accept(BETWEEN);
  }

  JsonNode get(URI uri) {
    return send(HttpRequest.newBuilder(uri).GET());
  }

  JsonNode post(URI uri, JsonNode body) {
    return send(HttpRequest.newBuilder(uri).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body.toString())));
  }

  JsonNode post(URI uri, Map<String, String> form) {
    return send(HttpRequest.newBuilder(uri).header("Content-Type", "application/x-www-form-urlencoded")
        .POST(BodyPublishers.ofString(encoded(form))));
  }

  static String encoded(Map<String, String> form) {
    return form.entrySet().stream().map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  /** Errors of verifiers are JSON, too; their addresses may contain an API key and are not shown. */
  private JsonNode send(HttpRequest.Builder request) {
    var sent = request.build();
    try {
      return JsonMapper.shared().readTree(WholeReply.to(sent, http, PATIENCE).body());
    } catch (JacksonException words) {
      throw new DeployRefused("the verifier " + sent.uri().getHost() + " does not reply with JSON");
    } catch (IOException broken) {
      throw new DeployRefused("the verifier " + sent.uri().getHost() + " does not respond: " + broken.getMessage());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new DeployRefused("interrupted");
    }
  }
}
