package studio.fofo.fulfilment.vendorhttp;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import studio.fofo.runtime.WholeReply;

/** Sends one request and waits for its complete reply. */
@FunctionalInterface
public interface VendorTransport {

  /** @throws IOException if there is no complete reply in time, or it is too large */
  HttpResponse<byte[]> send(HttpRequest request) throws IOException, InterruptedException;

  /**
   * Over the network. Redirects are not followed: they would take the token elsewhere.
   *
   * @param timeout for a complete reply
   * @param longest body that is read, in bytes
   */
  static VendorTransport network(Duration timeout, long longest) {
    var http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(timeout)
        .followRedirects(HttpClient.Redirect.NEVER).build();
    return request -> WholeReply.to(request, http, timeout, longest);
  }
}
