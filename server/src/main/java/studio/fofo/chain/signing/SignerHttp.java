package studio.fofo.chain.signing;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import studio.fofo.runtime.WholeReply;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** HTTP to signing services. Neither requests nor headers are ever logged: they carry tokens. */
public final class SignerHttp {

  private static final int OK = 200;
  private static final int TIMEOUT = 408;
  private static final int TOO_MANY = 429;
  private static final int SERVER = 500;
  private static final int LONGEST_REASON = 300;

  private final HttpClient http;
  private final Duration timeout;

  /** @param tls for an authority or a client certificate of one's own */
  SignerHttp(Duration timeout, @Nullable SSLContext tls) {
    var builder = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(timeout)
        .followRedirects(HttpClient.Redirect.NORMAL);
    this.http = (tls == null ? builder : builder.sslContext(tls)).build();
    this.timeout = timeout;
  }

  /** @throws SignerTrouble if the reply is not a JSON object or array with status 200 */
  public JsonNode json(String service, HttpRequest.Builder request) {
    try {
      return JsonMapper.shared().readTree(bytes(service, request));
    } catch (JacksonException rubbish) {
      throw SignerTrouble.passing(service + " replied with something that is not JSON", rubbish);
    }
  }

  /** @throws SignerTrouble if the status is not 200, with the reason that the service gives */
  public byte[] bytes(String service, HttpRequest.Builder request) {
    try {
      var reply = WholeReply.to(request.build(), http, timeout);
      if (reply.statusCode() == OK) {
        return reply.body();
      }
      throw refused(service, reply);
    } catch (IOException broken) {
      throw SignerTrouble.passing(service + " does not respond: " + broken, broken);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw SignerTrouble.lasting("interrupted while waiting for " + service, interrupted);
    }
  }

  private static SignerTrouble refused(String service, HttpResponse<byte[]> reply) {
    var status = reply.statusCode();
    var message = service + " answered " + status + reason(reply.body());
    return status == TOO_MANY || status == TIMEOUT || status >= SERVER
        ? SignerTrouble.throttled(message, wish(reply))
        : SignerTrouble.lasting(message);
  }

  private static Duration wish(HttpResponse<byte[]> reply) {
    return reply.headers().firstValue("Retry-After").filter(seconds -> seconds.matches("[0-9]{1,4}"))
        .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds))).orElse(Duration.ZERO);
  }

  /** The words of Vault's {@code errors}, Google's {@code error.message} and OAuth's {@code error}; nothing of other bodies. */
  private static String reason(byte[] body) {
    try {
      var json = JsonMapper.shared().readTree(body);
      var words = json.path("errors").path(0).asString(json.path("error").path("message").asString(json.path("error").asString("")));
      return words.isBlank() ? "" : ": " + words.strip().substring(0, Math.min(LONGEST_REASON, words.strip().length()));
    } catch (JacksonException text) {
      return "";
    }
  }
}
