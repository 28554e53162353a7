package studio.fofo.fulfilment.printify;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.function.UnaryOperator;
import studio.fofo.fulfilment.suppliers.SupplierUnavailable;
import studio.fofo.fulfilment.vendorhttp.Pace;
import studio.fofo.fulfilment.vendorhttp.VendorHttp;
import studio.fofo.fulfilment.vendorhttp.VendorReply;
import studio.fofo.fulfilment.vendorhttp.VendorTransport;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * HTTP to Printify, below its limits of 600 requests a minute, of which 100 for the catalogue. Its limit of 200 a half-hour is for
 * publishing; nothing is published here.
 */
class PrintifyClient {

  private static final String VENDOR = "Printify";
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final String CATALOGUE_PATH = "/catalog/";
  private static final int CATALOGUE = 100;
  private static final int OTHERS = 600 - CATALOGUE;
  /** How many are sent at once. */
  private static final int BURST = 50;

  private final PrintifySettings settings;
  private final VendorHttp catalogue;
  private final VendorHttp others;

  PrintifyClient(PrintifySettings settings, VendorTransport transport) {
    this.settings = settings;
    this.catalogue = new VendorHttp(VENDOR, transport, new Pace(CATALOGUE, MINUTE, BURST, PATIENCE));
    this.others = new VendorHttp(VENDOR, transport, new Pace(OTHERS, MINUTE, BURST, PATIENCE));
  }

  /** @throws PrintifyRefusal if it is refused @throws SupplierUnavailable if there is no proper reply */
  <T> T get(String token, String path, TypeReference<T> type) {
    return read(send(token, path, HttpRequest.Builder::GET), type);
  }

  <T> T post(String token, String path, Object body, TypeReference<T> type) {
    var json = VendorHttp.body(JsonMapper.shared().valueToTree(body));
    return read(send(token, path, request -> request.header("Content-Type", "application/json").POST(json)), type);
  }

  /** Without a body; the reply is not read. */
  void post(String token, String path) {
    send(token, path, request -> request.POST(BodyPublishers.noBody()));
  }

  void delete(String token, String path) {
    send(token, path, HttpRequest.Builder::DELETE);
  }

  private VendorReply send(String token, String path, UnaryOperator<HttpRequest.Builder> method) {
    var request = method.apply(HttpRequest.newBuilder(URI.create(settings.api() + path)).header("Authorization", "Bearer " + token)
        .header("Accept", "application/json").header("User-Agent", "fofo-studio")).build();
    var reply = (path.startsWith(CATALOGUE_PATH) ? catalogue : others).send(request, token);
    if (!reply.isSuccess()) {
      throw new PrintifyRefusal(reply.status(), VendorReply.shortened(reason(reply.json())));
    }
    return reply;
  }

  /** The parser's message is left out: it quotes the reply. */
  private static <T> T read(VendorReply reply, TypeReference<T> type) {
    if (reply.json().isMissingNode() || reply.json().isNull()) {
      throw SupplierUnavailable.unknown("Printify answers with nothing", null);
    }
    try {
      return JsonMapper.shared().convertValue(reply.json(), type);
    } catch (JacksonException | IllegalArgumentException other) {
      throw SupplierUnavailable.unknown("Printify answers with something else than its document says", null);
    }
  }

  /** {@code errors.reason} of a 400, {@code error} of others. */
  private static String reason(JsonNode said) {
    return said.path("errors").path("reason").asString(said.path("error").asString(said.path("message").asString("")));
  }
}
