package studio.fofo.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Calls the application under test over real HTTP and returns every reply, including refusals; one that breaks HTTP, our conventions
 * ({@link SoundReply}) or the API's document ({@link ApiContract}) fails the test, whatever the request. Without cookies of its own.
 *
 * <pre>{@code
 * http.post("/api/v1/products", form).as(creator).idempotent("key-1").call().status()
 * }</pre>
 */
@Component
public class Http {

  private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Environment environment;
  private final JsonMapper json;

  Http(Environment environment, JsonMapper json) {
    this.environment = environment;
    this.json = json;
  }

  public Call get(String path) {
    return new Call(path, HttpRequest.newBuilder().GET());
  }

  public Call delete(String path) {
    return new Call(path, HttpRequest.newBuilder().DELETE());
  }

  /** Without a body. */
  public Call bare(String method, String path) {
    return new Call(path, HttpRequest.newBuilder().method(method, BodyPublishers.noBody()));
  }

  /** @param body written as JSON; bytes and text are sent as they are */
  public Call post(String path, Object body) {
    return send("POST", path, body);
  }

  public Call send(String method, String path, Object body) {
    return send(method, path, body, "application/json");
  }

  public Call send(String method, String path, Object body, String type) {
    var bytes = switch (body) {
      case byte[] raw -> raw;
      case String text -> text.getBytes(StandardCharsets.UTF_8);
      default -> json.writeValueAsBytes(body);
    };
    return new Call(path, HttpRequest.newBuilder().method(method, BodyPublishers.ofByteArray(bytes))
        .header("Content-Type", type), bytes);
  }

  /** A request being built. */
  public final class Call {

    private final HttpRequest.Builder request;
    private final byte[] sent;

    private Call(String path, HttpRequest.Builder request) {
      this(path, request, new byte[0]);
    }

    private Call(String path, HttpRequest.Builder request, byte[] sent) {
      this.sent = sent;
      this.request = request.uri(
          URI.create("http://localhost:" + environment.getRequiredProperty("local.server.port") + path));
    }

    public Call as(SignIn.Person person) {
      return header("Authorization", person.bearer());
    }

    public Call idempotent(String key) {
      return header("Idempotency-Key", key);
    }

    public Call header(String name, String value) {
      request.header(name, value);
      return this;
    }

    public Reply call() {
      try {
        var reply = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        SoundReply.check(reply);
        ApiContract.check(reply, sent);
        return new Reply(reply, json);
      } catch (IOException broken) {
        throw new UncheckedIOException(broken);
      } catch (InterruptedException stopped) {
        throw new IllegalStateException(stopped);
      }
    }
  }

  /** The reply. */
  public record Reply(HttpResponse<byte[]> raw, JsonMapper json) {

    public int status() {
      return raw.statusCode();
    }

    public JsonNode body() {
      return json.readTree(raw.body());
    }

    public String text() {
      return new String(raw.body(), StandardCharsets.UTF_8);
    }

    /** The problem's code; fails if the reply is not a problem. */
    public String code() {
      if (!header("Content-Type").orElse("").startsWith("application/problem+json")) {
        throw new AssertionError("no problem but " + status() + ": " + text());
      }
      return body().get("code").asString();
    }

    public Optional<String> header(String name) {
      return raw.headers().firstValue(name);
    }

    /** Every line of a header that may occur several times. */
    public List<String> headers(String name) {
      return raw.headers().allValues(name);
    }
  }
}
