package studio.fofo.fulfilment.vendorhttp;

import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import javax.net.ssl.SSLHandshakeException;
import studio.fofo.fulfilment.suppliers.SupplierUnavailable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * JSON over HTTP to a vendor, within limits of time, size and rate. What it throws says whether the vendor may have done what was asked:
 * <ul>
 * <li>nobody listens, or it asks to be left alone (429): it did nothing, {@link SupplierUnavailable#before} or {@code busy};
 * <li>a time-out, a broken connection, 5xx, a redirect, or a reply that is not JSON: {@link SupplierUnavailable#unknown}.
 * </ul>
 * Replies of success and refusals (4xx) are returned. Nothing of requests and replies is logged: they carry tokens and addresses.
 */
public final class VendorHttp {

  private static final int REDIRECT = 300;
  private static final int REFUSALS = 400;
  private static final int TIMEOUT = 408;
  private static final int TOO_MANY = 429;
  private static final int SERVER = 500;
  private static final Duration LEFT_ALONE = Duration.ofSeconds(60);
  private static final Duration LONGEST = Duration.ofHours(1);

  private final String vendor;
  private final VendorTransport transport;
  private final Pace pace;

  /** @param vendor its name in messages: {@code Printful} */
  public VendorHttp(String vendor, VendorTransport transport, Pace pace) {
    this.vendor = vendor;
    this.transport = transport;
    this.pace = pace;
  }

  /**
   * Sends a request.
   *
   * @param account whose rate it counts against, for example its token; kept in memory only
   * @throws SupplierUnavailable if there is no usable reply
   */
  public VendorReply send(HttpRequest request, String account) {
    pace.take(vendor, account);
    var reply = exchange(request);
    if (reply.statusCode() == TOO_MANY) {
      var wish = wish(reply);
      pace.leave(account, wish);
      throw SupplierUnavailable.busy(vendor + " answered 429", wish);
    }
    return read(reply);
  }

  private HttpResponse<byte[]> exchange(HttpRequest request) {
    try {
      return transport.send(request);
    } catch (IOException broken) {
      throw isBefore(broken)
          ? SupplierUnavailable.before(vendor + " cannot be reached: " + broken, broken)
          : SupplierUnavailable.unknown(vendor + " does not respond: " + broken, broken);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw SupplierUnavailable.unknown("interrupted while waiting for " + vendor, interrupted);
    }
  }

  private static boolean isBefore(IOException broken) {
    return switch (broken) {
      case ConnectException refused -> true;
      case HttpConnectTimeoutException silent -> true;
      case UnknownHostException unknown -> true;
      case SSLHandshakeException distrusted -> true;
      case IOException other -> other.getCause() instanceof UnresolvedAddressException;
    };
  }

  private VendorReply read(HttpResponse<byte[]> reply) {
    var status = reply.statusCode();
    if (status >= SERVER || status == TIMEOUT || status >= REDIRECT && status < REFUSALS) {
      throw SupplierUnavailable.unknown(vendor + " answered " + status, null);
    }
    if (reply.body().length == 0) {
      return new VendorReply(status, MissingNode.getInstance());
    }
    try {
      return new VendorReply(status, JsonMapper.shared().readTree(reply.body()));
    } catch (JacksonException garbage) {
      return withoutJson(status);
    }
  }

  /** The parser's message is left out: it quotes the reply. */
  private VendorReply withoutJson(int status) {
    if (status < REFUSALS) {
      throw SupplierUnavailable.unknown(vendor + " answered " + status + " with something that is not JSON", null);
    }
    return new VendorReply(status, MissingNode.getInstance());
  }

  private static Duration wish(HttpResponse<byte[]> reply) {
    return reply.headers().firstValue("Retry-After").filter(seconds -> seconds.matches("[0-9]{1,4}"))
        .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds))).filter(wish -> wish.compareTo(LONGEST) <= 0).orElse(LEFT_ALONE);
  }

  /** A request's body. */
  public static HttpRequest.BodyPublisher body(JsonNode json) {
    return HttpRequest.BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(json));
  }
}
