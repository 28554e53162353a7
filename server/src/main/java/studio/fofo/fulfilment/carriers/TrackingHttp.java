package studio.fofo.fulfilment.carriers;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.time.Duration;
import studio.fofo.runtime.WholeReply;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** HTTP to tracking services. Neither requests nor headers are logged: they carry keys. */
public final class TrackingHttp {

  private static final int TIMEOUT = 408;
  private static final int TOO_MANY = 429;
  private static final int SERVER = 500;
  private static final int UNAUTHORIZED = 401;
  private static final int FORBIDDEN = 403;
  private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

  private final String service;
  private final Duration timeout;
  private final HttpClient http;

  public TrackingHttp(String service, Duration timeout) {
    this.service = service;
    this.timeout = timeout;
    this.http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(timeout)
        .followRedirects(HttpClient.Redirect.NEVER).build();
  }

  /** A reply that says something about the request. */
  public record Reply(int status, JsonNode body) {

    public boolean isGood() {
      return status >= 200 && status < 300;
    }
  }

  /** @throws TrackingUnavailable if there is no reply, it is no JSON, or its status says nothing about the parcel */
  public Reply send(HttpRequest.Builder request) {
    try {
      var reply = WholeReply.to(request.header("Accept", "application/json").build(), http, timeout);
      var status = reply.statusCode();
      if (status == TIMEOUT || status == TOO_MANY || status == UNAUTHORIZED || status == FORBIDDEN || status >= SERVER) {
        throw new TrackingUnavailable(service + " answered " + status, pause(reply.headers().firstValue("Retry-After").orElse("")));
      }
      return new Reply(status, JsonMapper.shared().readTree(reply.body()));
    } catch (JacksonException rubbish) {
      throw new TrackingUnavailable(service + " replied with something that is not JSON", rubbish);
    } catch (IOException broken) {
      throw new TrackingUnavailable(service + " does not respond", broken);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new TrackingUnavailable("interrupted while waiting for " + service, interrupted);
    }
  }

  private static Duration pause(String seconds) {
    var wish = seconds.matches("[0-9]{1,6}") ? Duration.ofSeconds(Long.parseLong(seconds)) : Duration.ZERO;
    return wish.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : wish;
  }
}
