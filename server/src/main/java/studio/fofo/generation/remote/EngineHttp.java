package studio.fofo.generation.remote;

import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.regex.Pattern;
import javax.net.ssl.SSLHandshakeException;
import org.jspecify.annotations.Nullable;
import studio.fofo.generation.engine.EngineClosed;
import studio.fofo.generation.engine.EngineUnavailable;
import studio.fofo.runtime.WholeReply;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * JSON over HTTP to an engine, within limits of time and size. What it throws says whether the engine may have done what was asked:
 * <ul>
 * <li>nobody listens, or it asks to be left alone (429, 503 with {@code Retry-After}): it did nothing;
 * <li>a time-out, a broken connection, another 5xx, a redirect, or a reply that is not JSON: nobody knows;
 * <li>401, 402, 403: it takes nothing of ours.
 * </ul>
 * Redirects are not followed, since they would take the token elsewhere. Nothing of requests and replies is logged or quoted but the
 * vendor's words for a refusal: they carry tokens and prompts.
 */
public final class EngineHttp {

  private static final int REDIRECT = 300;
  private static final int REFUSALS = 400;
  private static final int UNAUTHORIZED = 401;
  private static final int PAYMENT_REQUIRED = 402;
  private static final int FORBIDDEN = 403;
  private static final int TIMEOUT = 408;
  private static final int TOO_MANY = 429;
  private static final int SERVER = 500;
  private static final int UNAVAILABLE = 503;
  private static final int LONGEST_WORDS = 200;
  private static final Duration LEFT_ALONE = Duration.ofSeconds(30);
  /** {@code Your rate limit resets in ~30s.} */
  private static final Pattern RESETS = Pattern.compile("resets in ~?(\\d{1,4})s");

  private final String vendor;
  private final HttpClient http;
  private final Duration timeout;
  private final long longest;

  /**
   * @param vendor its name in messages: {@code Replicate}
   * @param timeout for a complete reply
   * @param longest reply that is read, in bytes
   */
  public EngineHttp(String vendor, Duration timeout, long longest) {
    this.vendor = vendor;
    this.timeout = timeout;
    this.longest = longest;
    this.http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(timeout)
        .followRedirects(HttpClient.Redirect.NEVER).build();
  }

  /**
   * Sends a request.
   *
   * @throws EngineUnavailable if there is no usable reply
   * @throws EngineClosed if the engine takes nothing of ours
   */
  public EngineReply send(HttpRequest request) throws EngineUnavailable, EngineClosed {
    return judge(exchange(request));
  }

  /**
   * Reads a complete reply.
   *
   * @throws EngineUnavailable if it is none of success or refusal
   * @throws EngineClosed if the engine takes nothing of ours
   */
  public EngineReply judge(HttpResponse<byte[]> reply) throws EngineUnavailable, EngineClosed {
    var status = reply.statusCode();
    if (status == TOO_MANY || status == UNAVAILABLE && wish(reply) != null) {
      var wish = wish(reply);
      throw EngineUnavailable.busy(vendor + " answered " + status, wish == null ? LEFT_ALONE : wish);
    }
    if (status == UNAUTHORIZED || status == PAYMENT_REQUIRED || status == FORBIDDEN) {
      throw new EngineClosed(vendor + " answered " + status + words(json(reply)));
    }
    if (status >= SERVER || status == TIMEOUT || status >= REDIRECT && status < REFUSALS) {
      throw EngineUnavailable.unknown(vendor + " answered " + status, null);
    }
    var body = json(reply);
    if (status < REFUSALS && body.isMissingNode() && reply.body().length > 0) {
      throw EngineUnavailable.unknown(vendor + " answered " + status + " with something that is not JSON", null);
    }
    return new EngineReply(status, body);
  }

  private HttpResponse<byte[]> exchange(HttpRequest request) throws EngineUnavailable {
    try {
      return WholeReply.to(request, http, timeout, longest);
    } catch (IOException broken) {
      throw isBefore(broken)
          ? new EngineUnavailable(vendor + " cannot be reached: " + broken.getClass().getSimpleName(), broken)
          : EngineUnavailable.unknown(vendor + " does not respond: " + broken.getClass().getSimpleName(), broken);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw EngineUnavailable.unknown("interrupted while waiting for " + vendor, interrupted);
    }
  }

  /** Whether a request failed before it was sent. */
  public static boolean isBefore(IOException broken) {
    return switch (broken) {
      case ConnectException refused -> true;
      case HttpConnectTimeoutException silent -> true;
      case UnknownHostException unknown -> true;
      case SSLHandshakeException distrusted -> true;
      case IOException other -> other.getCause() instanceof UnresolvedAddressException;
    };
  }

  private static JsonNode json(HttpResponse<byte[]> reply) {
    try {
      return reply.body().length == 0 ? MissingNode.getInstance() : JsonMapper.shared().readTree(reply.body());
    } catch (JacksonException garbage) {
      return MissingNode.getInstance();
    }
  }

  /** What the engine asks for, in its header or in words; null if it does not say. */
  private static @Nullable Duration wish(HttpResponse<byte[]> reply) {
    var header = reply.headers().firstValue("Retry-After").filter(seconds -> seconds.matches("[0-9]{1,5}"));
    if (header.isPresent()) {
      return Duration.ofSeconds(Long.parseLong(header.get()));
    }
    var resets = RESETS.matcher(json(reply).path("detail").asString(""));
    return resets.find() ? Duration.ofSeconds(Long.parseLong(resets.group(1))) : null;
  }

  /** The vendor's reason, if it gives one: {@code : Insufficient credit}. */
  public static String words(JsonNode body) {
    var error = body.path("error");
    var message = error.isObject() ? error.path("message").asString("") : error.asString("");
    var detail = body.path("detail").asString(body.path("title").asString(message));
    var said = detail.replaceAll("\\p{Cntrl}+", " ").strip();
    return said.isEmpty() ? "" : ": " + (said.length() > LONGEST_WORDS ? said.substring(0, LONGEST_WORDS) + "…" : said);
  }

  /** A request's body. */
  public static HttpRequest.BodyPublisher body(JsonNode json) {
    return HttpRequest.BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(json));
  }
}
