package studio.fofo.fulfilment.printful;

import java.net.URI;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import studio.fofo.fulfilment.suppliers.SupplierAccount;
import studio.fofo.fulfilment.suppliers.SupplierUnavailable;
import studio.fofo.fulfilment.vendorhttp.VendorHttp;
import studio.fofo.fulfilment.vendorhttp.VendorReply;
import tools.jackson.databind.JsonNode;

/** Printful's API for one account: paths in, JSON out. */
final class PrintfulApi {

  private static final int MOST_PAGES = 100;
  private static final String HEADER_STORE = "X-PF-Store-Id";

  private final VendorHttp http;
  private final URI base;
  private final SupplierAccount account;

  PrintfulApi(VendorHttp http, URI base, SupplierAccount account) {
    this.http = http;
    this.base = base;
    this.account = account;
  }

  /** @param path with its query, from {@code /v2} */
  VendorReply get(String path) {
    return send(path, request -> request.GET());
  }

  VendorReply post(String path, JsonNode body) {
    return send(path, request -> request.header("Content-Type", "application/json").POST(VendorHttp.body(body)));
  }

  /** Without a body. */
  VendorReply post(String path) {
    return send(path, request -> request.POST(HttpRequest.BodyPublishers.noBody()));
  }

  VendorReply delete(String path) {
    return send(path, HttpRequest.Builder::DELETE);
  }

  /** The {@code data} of a reply that must be a success. */
  JsonNode data(String path) {
    return required(get(path), path);
  }

  /** The {@code data} of all pages. */
  List<JsonNode> all(String path) {
    var all = new ArrayList<JsonNode>();
    var next = Optional.of(path);
    for (var page = 0; next.isPresent() && page < MOST_PAGES; page++) {
      var reply = get(next.get());
      required(reply, path).forEach(all::add);
      next = next(reply.json());
    }
    return all;
  }

  /** Only path and query of the link: the token goes nowhere else. */
  private static Optional<String> next(JsonNode page) {
    var href = page.path("_links").path("next").path("href").asString("");
    var start = href.indexOf("/v2/");
    return start < 0 ? Optional.empty() : Optional.of(href.substring(start));
  }

  static JsonNode required(VendorReply reply, String path) {
    var data = reply.json().path("data");
    if (!reply.isSuccess() || data.isMissingNode()) {
      throw SupplierUnavailable.unknown("Printful answered " + reply.status() + " to " + path.replaceFirst("\\?.*", "") + ": "
          + PrintfulWords.of(reply), null);
    }
    return data;
  }

  private VendorReply send(String path, UnaryOperator<HttpRequest.Builder> what) {
    var request = HttpRequest.newBuilder(URI.create(base.toString().replaceFirst("/$", "") + path))
        .header("Authorization", "Bearer " + account.token()).header("Accept", "application/json");
    if (!account.store().isBlank()) {
      request.header(HEADER_STORE, account.store());
    }
    return http.send(what.apply(request).build(), account.token());
  }
}
