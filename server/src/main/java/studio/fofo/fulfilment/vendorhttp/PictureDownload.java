package studio.fofo.fulfilment.vendorhttp;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.Optional;
import studio.fofo.fulfilment.suppliers.SupplierUnavailable;
import studio.fofo.runtime.PublicNetwork;

/** Fetches pictures from a vendor, without any token: they lie elsewhere than its API, at addresses that it names. */
@FunctionalInterface
public interface PictureDownload {

  int SUCCESS = 200;
  int REFUSALS = 400;
  int SERVER = 500;

  /**
   * Empty if there is none at that address.
   *
   * @throws SupplierUnavailable if there is no complete answer in time, or it is too large
   */
  Optional<byte[]> get(URI url);

  /** Over the public internet, without following redirects: an address in our own network is not fetched. */
  static PictureDownload network(String vendor, Duration timeout, long longest) {
    var transport = VendorTransport.network(timeout, longest);
    return url -> {
      try {
        PublicNetwork.require(url.getHost());
        var reply = transport.send(HttpRequest.newBuilder(url).GET().build());
        if (reply.statusCode() != SUCCESS && (reply.statusCode() < REFUSALS || reply.statusCode() >= SERVER)) {
          throw SupplierUnavailable.unknown(vendor + " answered " + reply.statusCode() + " instead of a picture", null);
        }
        return reply.statusCode() == SUCCESS ? Optional.of(reply.body()) : Optional.empty();
      } catch (IOException broken) {
        throw SupplierUnavailable.unknown(vendor + " does not give a picture: " + broken, broken);
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        throw SupplierUnavailable.unknown("interrupted while waiting for " + vendor, interrupted);
      }
    };
  }
}
