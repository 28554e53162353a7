package studio.fofo.fulfilment.printful;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import studio.fofo.fulfilment.suppliers.SupplierMockups;
import studio.fofo.fulfilment.suppliers.VendorVariant;
import studio.fofo.fulfilment.vendorhttp.VendorReply;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Printful's mockup tasks: the first styles of the product that show the placement, for all given variants of one of its products. */
final class PrintfulMockups implements SupplierMockups {

  private static final int MOST_STYLES = 2;
  private static final int MOST_PICTURES = 8;
  private static final Pattern ADDRESS = Pattern.compile("\\[.*|[0-9.]+|localhost|.*\\.(local|internal)");

  private final PrintfulVendor vendor;

  PrintfulMockups(PrintfulVendor vendor) {
    this.vendor = vendor;
  }

  @Override
  public String supplier() {
    return Printful.NAME;
  }

  @Override
  public boolean isWanted() {
    return vendor.settings().mockups() && vendor.account().isPresent();
  }

  @Override
  public String begin(List<VendorVariant> variants, URI design) {
    var api = vendor.api();
    var first = variants.getFirst();
    var product = productOf(api, first);
    var alike = variants.stream().filter(variant -> variant.equals(first) || isLike(first, variant) && productOf(api, variant) == product)
        .toList();
    var styles = styles(api, product, first);
    if (styles.isEmpty()) {
      throw new MockupsRefused("Printful has no mockups of product " + product + " with " + first.placement());
    }
    var reply = api.post("/v2/mockup-tasks", form(product, alike, styles, design));
    if (!reply.isSuccess()) {
      throw new MockupsRefused("Printful draws no mockups: " + PrintfulWords.of(reply));
    }
    return PrintfulApi.required(reply, "/v2/mockup-tasks").path(0).path("id").asString("");
  }

  private static boolean isLike(VendorVariant one, VendorVariant other) {
    return one.placement().equals(other.placement()) && one.technique().equals(other.technique());
  }

  private static long productOf(PrintfulApi api, VendorVariant variant) {
    var path = "/v2/catalog-variants/" + variant.vendorId();
    var reply = api.get(path);
    if (reply.isNotFound()) {
      throw new MockupsRefused("Printful has no variant " + variant.vendorId());
    }
    return PrintfulApi.required(reply, path).path("catalog_product_id").asLong();
  }

  /** One of each category, as far as there are several: on a model, laid flat. */
  private static List<Long> styles(PrintfulApi api, long product, VendorVariant variant) {
    var path = "/v2/catalog-products/" + product + "/mockup-styles?placements=" + variant.placement() + "&limit=100";
    var fitting = api.all(path).stream()
        .filter(styles -> styles.path("placement").asString("").equals(variant.placement())
            && styles.path("technique").asString("").equals(variant.technique()))
        .flatMap(styles -> styles.path("mockup_styles").valueStream()).filter(style -> fits(style, variant)).toList();
    Map<String, Long> firsts = fitting.stream().collect(Collectors.toMap(style -> style.path("category_name").asString(""),
        style -> style.path("id").asLong(), (one, other) -> one, LinkedHashMap::new));
    return Stream.concat(firsts.values().stream(), fitting.stream().map(style -> style.path("id").asLong())).distinct().limit(MOST_STYLES)
        .toList();
  }

  private static boolean fits(JsonNode style, VendorVariant variant) {
    var only = style.path("restricted_to_variants");
    return !only.isArray() || only.isEmpty() || only.valueStream().anyMatch(id -> id.asString("").equals(variant.vendorId()));
  }

  private static JsonNode form(long productId, List<VendorVariant> variants, List<Long> styles, URI design) {
    var form = JsonMapper.shared().createObjectNode().put("format", "jpg");
    var product = form.putArray("products").addObject().put("source", "catalog").put("catalog_product_id", productId);
    var ids = product.putArray("catalog_variant_ids");
    variants.forEach(variant -> ids.add(Long.parseLong(variant.vendorId())));
    var chosen = product.putArray("mockup_style_ids");
    styles.forEach(chosen::add);
    product.putArray("placements").addObject().put("placement", variants.getFirst().placement())
        .put("technique", variants.getFirst().technique())
        .putArray("layers").addObject().put("type", "file").put("url", design.toString());
    return form;
  }

  @Override
  public Optional<List<Drawn>> read(String task) {
    var reply = vendor.api().get("/v2/mockup-tasks?id=" + task);
    if (reply.isNotFound()) {
      throw new MockupsRefused("Printful has forgotten task " + task);
    }
    var found = PrintfulApi.required(reply, "/v2/mockup-tasks").path(0);
    return switch (found.path("status").asString("")) {
      case "pending" -> Optional.empty();
      case "completed" -> Optional.of(drawn(found));
      case String failed -> throw new MockupsRefused("Printful cannot draw it: " + VendorReply.shortened(found.path("failure_reasons")
          .valueStream().map(reason -> reason.path("detail").asString("")).collect(Collectors.joining("; "))));
    };
  }

  /** The same picture may be that of several variants. */
  private static List<Drawn> drawn(JsonNode task) {
    var pictures = new LinkedHashMap<URI, Drawn>();
    task.path("catalog_variant_mockups").forEach(variant -> variant.path("mockups").forEach(mockup -> {
      var url = URI.create(mockup.path("mockup_url").asString("").replaceAll("[\\p{Cf}\\s]", ""));
      pictures.putIfAbsent(url, new Drawn(variant.path("catalog_variant_id").asString(""), mockup.path("display_name").asString(""), url));
    }));
    return pictures.values().stream().limit(MOST_PICTURES).toList();
  }

  @Override
  public byte[] fetch(Drawn drawn) {
    if (!isTheirs(drawn.url())) {
      throw new MockupsRefused("Printful gives an address that is not fetched: " + drawn.url().getHost());
    }
    return vendor.picture(drawn.url()).orElseThrow(() -> new MockupsRefused("Printful does not give the picture"));
  }

  /** By a name on the public internet: our own network has none of their pictures. */
  private static boolean isTheirs(URI url) {
    var host = String.valueOf(url.getHost()).toLowerCase(Locale.ROOT);
    return "https".equals(url.getScheme()) && url.getHost() != null && url.getPort() == -1 && host.contains(".")
        && !ADDRESS.matcher(host).matches();
  }
}
