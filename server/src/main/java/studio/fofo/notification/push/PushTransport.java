package studio.fofo.notification.push;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import studio.fofo.runtime.PublicNetwork;
import studio.fofo.runtime.WholeReply;

/** Hands messages to push services over HTTP. Nothing of them is logged: an endpoint is a secret between a device and us. */
final class PushTransport {

  private static final long LONGEST_REPLY = 16 << 10;

  private final PushServices services;
  private final Duration patience;
  private final HttpClient http;
  private final UnaryOperator<URI> route;
  private final Predicate<InetAddress> allowed;

  PushTransport(PushServices services, Duration patience) {
    this(services, patience, UnaryOperator.identity(), PublicNetwork::contains);
  }

  /** @param route where a request for a URL is really sent: tests answer on this machine */
  PushTransport(PushServices services, Duration patience, UnaryOperator<URI> route, Predicate<InetAddress> allowed) {
    this.services = services;
    this.patience = patience;
    this.route = route;
    this.allowed = allowed;
    http = HttpClient.newBuilder().connectTimeout(patience).followRedirects(HttpClient.Redirect.NEVER).build();
  }

  /**
   * A push service's reply.
   *
   * @param retryAfter when it asks to be asked again
   */
  record Reply(int status, Optional<Duration> retryAfter) {}

  /**
   * Sends one message.
   *
   * @throws IOException if there is no reply, or its name leads into a private network
   * @throws Forbidden if the endpoint is not, or no longer, one to which requests may be sent
   */
  Reply send(URI endpoint, Map<String, String> headers, byte[] body) throws IOException, InterruptedException, Forbidden {
    var trouble = services.trouble(endpoint.toString());
    if (trouble.isPresent()) {
      throw new Forbidden("the endpoint " + trouble.get());
    }
    var url = route.apply(endpoint);
    // The client asks the same cache of names immediately afterwards, so it connects to one of these.
    if (!Arrays.stream(InetAddress.getAllByName(url.getHost())).allMatch(allowed)) {
      throw new ConnectException("the push service's name leads into a private network");
    }
    var request = HttpRequest.newBuilder(url).timeout(patience).POST(HttpRequest.BodyPublishers.ofByteArray(body));
    headers.forEach(request::header);
    var reply = WholeReply.to(request.build(), http, patience, LONGEST_REPLY);
    return new Reply(reply.statusCode(), reply.headers().firstValue("Retry-After").filter(seconds -> seconds.matches("[0-9]{1,6}"))
        .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds))));
  }

  /** A request that must not be sent. */
  static final class Forbidden extends Exception {
    private static final long serialVersionUID = 1L;

    Forbidden(String message) {
      super(message);
    }
  }
}
