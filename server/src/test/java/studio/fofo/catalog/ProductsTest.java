package studio.fofo.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import studio.fofo.artworks.ArtworkId;
import studio.fofo.kernel.TypeId;
import studio.fofo.testing.Eventually;
import studio.fofo.testing.Http;
import studio.fofo.testing.ModuleTest;
import studio.fofo.testing.PictureFiles;
import studio.fofo.testing.SignIn;
import studio.fofo.testing.shop.GalleryFakes;
import studio.fofo.testing.shop.ShopFakes;
import tools.jackson.databind.JsonNode;

/** The market over HTTP. */
@ModuleTest
@Import(ShopFakes.class)
class ProductsTest {

  private static final String PRODUCTS = "/api/v1/products";

  private final Http http;
  private final SignIn signIn;
  private final GalleryFakes.Gallery gallery;
  private final MakersMockups makers;

  ProductsTest(Http http, SignIn signIn, GalleryFakes.Gallery gallery, MakersMockups makers) {
    this.makers = makers;
    this.http = http;
    this.signIn = signIn;
    this.gallery = gallery;
  }

  @Test
  void listsBlanks() {
    var blanks = http.get("/api/v1/blanks").call().body().get("items");
    var tee = find(blanks, "tee");
    assertThat(tee.get("printAreas").get(0).get("widthPx").asInt()).isEqualTo(3600);
    assertThat(tee.get("printAreas").get(0).get("heightMm").decimalValue()).isEqualByComparingTo("406.4");
    assertThat(tee.get("variants").get(0).get("baseCost").get("amount").asString()).isEqualTo("1200");
    assertThat(find(blanks, "poster").get("printAreas").get(2).get("heightPx").asInt()).isEqualTo(10_800);
  }

  @Test
  void showsWhatItsMakerDrewAfterItsOwnPictures() {
    var creator = signIn.somebody();
    var id = publish(creator, form(creator, "Drawn by its maker")).body().get("id").asString();
    assertThat(http.get(PRODUCTS + "/" + id).call().body().get("makersMockups")).isEmpty();
    var picture = PictureFiles.png(64, 64, (x, y) -> 0xff0080ff);
    makers.put(new ProductId(id), "printful", List.of(new MakersMockups.Sent(picture, "Black", "Front")));
    makers.put(new ProductId(id), "printful", List.of(new MakersMockups.Sent(picture, "Black", "Front")));
    assertThat(http.get(PRODUCTS + "/" + id).call().body().get("makersMockups")).singleElement().satisfies(shown -> {
      assertThat(shown.get("maker").asString()).isEqualTo("printful");
      assertThat(shown.get("url").asString()).startsWith("/media/").endsWith(".webp");
      assertThat(shown.get("name").asString()).isEqualTo("Front");
    });
    assertThatThrownBy(
        () -> makers.put(new ProductId(id), "printful", List.of(new MakersMockups.Sent(new byte[] {1, 2}, "Black", "Front"))))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(http.get(PRODUCTS + "/" + id).call().body().get("makersMockups")).as("stays").hasSize(1);
  }

  @Test
  void publishesAnArtworkAndShowsIt() {
    var creator = signIn.somebody();
    var created = publish(creator, form(creator, "Neon Fox — Nº 5"));
    assertThat(created.status()).as(created.text()).isEqualTo(201);
    var product = created.body();
    assertThat(created.header("Location")).hasValue(PRODUCTS + "/" + product.get("id").asString());
    assertThat(product.get("slug").asString()).matches("neon-fox-no-5-[0-9a-z]{8}");
    assertThat(product.get("price").get("amount").asString()).isEqualTo("2500");
    assertThat(product.get("style").asString()).isEqualTo("cyberpunk");

    var bySlug = http.get(PRODUCTS + "/" + product.get("slug").asString()).call();
    assertThat(bySlug.status()).isEqualTo(200);
    assertThat(bySlug.body().get("id")).isEqualTo(product.get("id"));
    assertThat(bySlug.header("ETag").orElseThrow()).startsWith("\"1.");
    assertThat(variant(bySlug.body(), "tee-black-2xl").get("price").get("amount").asString())
        .as("costs as much more as it costs the studio").isEqualTo("2700");
    var shown = Eventually.get("mockups", () -> {
      var page = http.get(PRODUCTS + "/" + product.get("id").asString()).call().body();
      return page.get("mockups").isEmpty() ? Optional.empty() : Optional.of(page);
    });
    assertThat(shown.get("mockups")).as("four colours from the front, the first also in four other views").hasSize(8);
    assertThat(shown.get("mockups").get(0).get("url").asString()).startsWith("/media/").endsWith(".webp");
    shown.get("mockups").forEach(mockup -> assertThat(text(mockup, "smallUrl")).isEqualTo("small " + text(mockup, "url")));
    var listed = http.get(PRODUCTS + "?creator=" + creator.userId()).call().body().get("items").get(0);
    assertThat(listed.get("mockupUrl")).isEqualTo(shown.get("mockups").get(0).get("url"));
    assertThat(listed.get("mockupSmallUrl")).isEqualTo(shown.get("mockups").get(0).get("smallUrl"));
  }

  /** A mockup's picture, as written by the painter's fake. */
  private String text(JsonNode mockup, String address) {
    return http.get(mockup.get(address).asString()).call().text();
  }

  @Test
  void printsTheChosenDesign() {
    var creator = signIn.somebody();
    assertThat(publish(creator, form(creator, "Usual on cloth")).body().get("design").asString()).isEqualTo("emblem");
    for (var choice : List.of(Map.of("design", "picture"), Map.of("blankId", "mug"), Map.of("blankId", "mug", "design", "picture"))) {
      var form = form(creator, "Chosen");
      form.putAll(choice);
      assertThat(publish(creator, form).body().get("design").asString()).as("%s", choice).isEqualTo("picture");
    }
    var form = form(creator, "Emblem on a mug");
    form.putAll(Map.of("blankId", "mug", "design", "emblem"));
    var product = publish(creator, form).body();
    assertThat(product.get("design").asString()).isEqualTo("emblem");
    assertThat(mockups(product.get("id").asString()).get(0)).contains("EMBLEM");
    refused(creator, "PRODUCT_INVALID", Map.of("design", "half"));
    refused(creator, "PRODUCT_DESIGN_UNAVAILABLE",
        Map.of("artworkId", gallery.hang(creator.userId(), "", "upload").id().value(), "design", "emblem"));
    var path = PRODUCTS + "/" + product.get("id").asString();
    var etag = http.get(path).call().header("ETag").orElseThrow();
    assertThat(http.send("PATCH", path, Map.of("design", "picture")).as(creator).header("If-Match", etag).call().code())
        .isEqualTo("PRODUCT_DESIGN_FIXED");
  }

  @Test
  void showsAPosterInEachOfItsSizes() {
    var creator = signIn.somebody();
    var form = form(creator, "Poster");
    form.put("blankId", "poster");
    var id = publish(creator, form).body().get("id").asString();
    assertThat(mockups(id)).as("each of three sizes in its room, and close by").hasSize(6);
    var shown = http.get(PRODUCTS + "/" + id).call().body().get("mockups");
    assertThat(shown.get(0).get("sizes")).extracting(JsonNode::asString).containsExactly("12×18 in");
    assertThat(shown.get(1).get("sizes")).extracting(JsonNode::asString).containsExactly("18×24 in");
    assertThat(shown.get(2).get("sizes")).extracting(JsonNode::asString).containsExactly("24×36 in");
  }

  /** A preview shows exactly the scene of the mockup that is made after publishing. */
  @Test
  void previewsTheMockupBeforeTheProductIsOffered() {
    var creator = signIn.somebody();
    var form = form(creator, "Later");
    var artwork = form.get("artworkId").toString();
    for (var design : List.of("picture", "emblem")) {
      form.put("design", design);
      var preview = preview(creator, "artworkId=" + artwork + "&variantId=tee-white-m&view=front&design=" + design);
      assertThat(preview.status()).as(preview.text()).isEqualTo(200);
      assertThat(preview.header("Content-Type")).hasValue("image/webp");
      assertThat(preview.header("Cache-Control").orElseThrow()).contains("private");
      assertThat(mockups(publish(creator, form).body().get("id").asString())).as(design).contains(preview.text());
    }
    assertThat(preview(creator, "artworkId=" + artwork + "&variantId=tee-white-m").text()).as("what is usual").contains("EMBLEM", "front");
    assertThat(preview(creator, "artworkId=" + artwork + "&variantId=sofa").code()).isEqualTo("BLANK_VARIANT_UNKNOWN");
    assertThat(preview(creator, "artworkId=" + artwork + "&variantId=tee-white-m&view=inside").code()).isEqualTo("PRODUCT_INVALID");
    assertThat(preview(creator, "artworkId=" + artwork + "&variantId=tee-white-m&design=half").code()).isEqualTo("PRODUCT_INVALID");
    assertThat(preview(creator, "artworkId=x&variantId=tee-white-m").code()).isEqualTo("PRODUCT_INVALID");
    assertThat(preview(creator, "variantId=tee-white-m").code()).isEqualTo("PARAMETER_INVALID");
    assertThat(preview(signIn.somebody(), "artworkId=" + artwork + "&variantId=tee-white-m").status()).isEqualTo(404);
    assertThat(http.get("/api/v1/me/products/preview?artworkId=" + artwork + "&variantId=tee-white-m").call().status()).isEqualTo(401);
  }

  private Http.Reply preview(SignIn.Person maker, String query) {
    return http.get("/api/v1/me/products/preview?" + query).as(maker).call();
  }

  /** The content of each mockup, as written by the painter's fake. */
  private List<String> mockups(String product) {
    var made = Eventually.get("mockups", () -> {
      var page = http.get(PRODUCTS + "/" + product).call().body().get("mockups");
      return page.isEmpty() ? Optional.empty() : Optional.of(page);
    });
    return made.valueStream().map(mockup -> http.get(mockup.get("url").asString()).call().text()).toList();
  }

  @Test
  void publishesOncePerIdempotencyKey() {
    var creator = signIn.somebody();
    var form = form(creator, "Twice");
    var key = UUID.randomUUID().toString();
    var first = http.post(PRODUCTS, form).as(creator).idempotent(key).call();
    var second = http.post(PRODUCTS, form).as(creator).idempotent(key).call();
    assertThat(second.text()).isEqualTo(first.text());
    assertThat(second.header("ETag")).isEqualTo(first.header("ETag")).hasValue("\"1\"");
    assertThat(second.header("Location")).isEqualTo(first.header("Location")).isPresent();
    assertThat(second.header("Content-Type")).isEqualTo(first.header("Content-Type"));
    var read = http.get(PRODUCTS + "/" + first.body().get("id").asString()).call().body();
    assertThat(read.get("createdAt")).isEqualTo(first.body().get("createdAt"));
    assertThat(http.get("/api/v1/me/products").as(creator).call().body().get("items")).hasSize(1);
  }

  @Test
  void refusesTextAgainstThePolicy() {
    var creator = signIn.somebody();
    refused(creator, "TEXT_REFUSED", Map.of("title", "h.i.t.l.e.r"));
    refused(creator, "TEXT_REFUSED", Map.of("description", "for friends of\nwhite power"));
    refused(creator, "TEXT_REFUSED", Map.of("tags", List.of("fox", "n4zi")));
    refused(creator, "TEXT_REFUSED", Map.of("title", "kids", "description", "naked"));
    var reply = publish(creator, form(creator, "Fox"));
    var edit = http.send("PATCH", PRODUCTS + "/" + reply.body().get("id").asString(), Map.of("description", "sieg heil")).as(creator)
        .header("If-Match", reply.header("ETag").orElseThrow()).call();
    assertThat(edit.code()).isEqualTo("TEXT_REFUSED");
    assertThat(edit.body().get("errors").get(0).get("field").asString()).isEqualTo("description");
  }

  @Test
  void refusesInvalidProducts() {
    var creator = signIn.somebody();
    refused(creator, "PRODUCT_INVALID", Map.of("title", ""));
    refused(creator, "PRODUCT_INVALID", Map.of("title", "x".repeat(121)));
    refused(creator, "PRODUCT_INVALID", Map.of("title", "two\nlines"));
    refused(creator, "PRODUCT_INVALID", Map.of("title", "null\u0000"));
    refused(creator, "PRODUCT_INVALID", Map.of("description", "x".repeat(4001)));
    for (var amount : List.of("NaN", "-1", "1.5", "1e3", "", "99999999999999999999", "٣٠٠٠")) {
      refused(creator, "PRODUCT_INVALID", Map.of("price", Map.of("amount", amount, "currency", "USD")));
    }
    refused(creator, "PRODUCT_INVALID", Map.of("price", Map.of("amount", "2500", "currency", "EUR")));
    refused(creator, "PRODUCT_INVALID", Map.of("price", Map.of("amount", "99999999999", "currency", "USD")));
    refused(creator, "PRODUCT_PRICE_TOO_LOW", Map.of("price", Map.of("amount", "1399", "currency", "USD")));
    refused(creator, "BLANK_UNKNOWN", Map.of("blankId", "spaceship"));
    refused(creator, "PRODUCT_INVALID", Map.of("blankId", "../tee"));
    refused(creator, "BLANK_VARIANT_UNKNOWN", Map.of("variantIds", List.of("tee-black-m", "poster-12x18")));
    refused(creator, "PRODUCT_INVALID", Map.of("editionSize", 0));
    refused(creator, "PRODUCT_INVALID", Map.of("editionSize", 1_000_000_000));
    refused(creator, "BODY_MALFORMED", Map.of("editionSize", 1.5));
    refused(creator, "PRODUCT_INVALID", Map.of("tags", List.of("x".repeat(31))));
    refused(creator, "PRODUCT_INVALID", Map.of("artworkId", "user_01h455vb4pex5vsknk084sn02q"));
    refused(creator, "PRODUCT_MINT_MISMATCH", Map.of("mintId", TypeId.next("mint").toString()));
    assertThat(http.get("/api/v1/me/products").as(creator).call().body().get("items")).isEmpty();
  }

  @Test
  void doesNotOfferOtherPeoplesArt() {
    var form = form(signIn.somebody(), "Not mine");
    var reply = publish(signIn.somebody(), form);
    assertThat(reply.status()).isEqualTo(404);
    form.put("artworkId", TypeId.next(ArtworkId.PREFIX).toString());
    assertThat(publish(signIn.somebody(), form).status()).isEqualTo(404);
    assertThat(http.post(PRODUCTS, form).idempotent("k").call().status()).isEqualTo(401);
  }

  @Test
  void acceptsAnEditForAnyTagOfAListComparedStrongly() {
    var creator = signIn.somebody();
    var path = PRODUCTS + "/" + publish(creator, form(creator, "Listed")).body().get("id").asString();
    for (var stale : List.of("W/\"1\"", "\"2\", \"3\"", "\"a,1\"", "1", "\"01x\"", "\"\"")) {
      assertThat(http.send("PATCH", path, Map.of("title", "Lost")).as(creator).header("If-Match", stale).call().code()).as(stale)
          .isEqualTo("VERSION_STALE");
      assertThat(http.delete(path).as(creator).header("If-Match", stale).call().code()).as(stale).isEqualTo("VERSION_STALE");
    }
    assertThat(http.send("PATCH", path, Map.of("title", "By star")).as(creator).header("If-Match", "*").call().status()).isEqualTo(200);
    assertThat(http.send("PATCH", path, Map.of("title", "By list")).as(creator).header("If-Match", "\"1\", W/\"2\" ,\"2\"").call().status())
        .isEqualTo(200);
    var lines = http.send("PATCH", path, Map.of("title", "By lines")).as(creator).header("If-Match", "\"9\"").header("If-Match", "\"3\"")
        .call();
    assertThat(lines.body().get("title").asString()).isEqualTo("By lines");
    assertThat(http.delete(path).as(creator).header("If-Match", lines.header("ETag").orElseThrow()).call().status()).isEqualTo(204);
  }

  @Test
  void refusesAnEditOfAVersionThatWasChangedMeanwhile() {
    var creator = signIn.somebody();
    var id = publish(creator, form(creator, "Before")).body().get("id").asString();
    var path = PRODUCTS + "/" + id;
    var etag = http.get(path).call().header("ETag").orElseThrow();
    var edit = Map.of("title", "After", "price", money("3000"));

    assertThat(http.send("PATCH", path, edit).as(creator).call().code()).isEqualTo("IF_MATCH_MISSING");
    assertThat(http.send("PATCH", path, edit).as(signIn.somebody()).header("If-Match", etag).call().code()).isEqualTo("PRODUCT_NOT_FOUND");
    var edited = http.send("PATCH", path, edit).as(creator).header("If-Match", etag).call();
    assertThat(edited.status()).as(edited.text()).isEqualTo(200);
    assertThat(http.get(path).call().body().get("title").asString()).as("the cached page is gone").isEqualTo("After");
    var late = http.send("PATCH", path, Map.of("title", "Lost")).as(creator).header("If-Match", etag).call();
    assertThat(late.status()).isEqualTo(412);
    assertThat(late.code()).isEqualTo("VERSION_STALE");
    var next = edited.header("ETag").orElseThrow();
    assertThat(http.send("PATCH", path, Map.of("price", money("1"))).as(creator).header("If-Match", next).call().code())
        .isEqualTo("PRODUCT_PRICE_TOO_LOW");
    assertThat(http.send("PATCH", path, Map.of("editionSize", 5)).as(creator).header("If-Match", next).call().code())
        .isEqualTo("PRODUCT_EDITION_FIXED");
  }

  @Test
  void takesAProductOffSaleButKeepsItsPage() {
    var creator = signIn.somebody();
    var tag = "t" + System.nanoTime();
    var form = form(creator, "Going");
    form.put("tags", List.of(tag));
    var id = publish(creator, form).body().get("id").asString();
    assertThat(titles("?tag=" + tag)).containsExactly("Going");
    assertThat(http.delete(PRODUCTS + "/" + id).as(signIn.somebody()).call().status()).isEqualTo(404);
    assertThat(http.delete(PRODUCTS + "/" + id).as(creator).call().status()).isEqualTo(204);
    assertThat(http.delete(PRODUCTS + "/" + id).as(creator).call().status()).isEqualTo(204);
    assertThat(titles("?tag=" + tag)).isEmpty();
    assertThat(http.get(PRODUCTS + "/" + id).call().body().get("onSale").asBoolean()).isFalse();
    assertThat(http.get("/api/v1/me/products").as(creator).call().body().get("items")).hasSize(1);
  }

  @Test
  void findsProductsByWordsFiltersAndPricesInEveryOrder() {
    var creator = signIn.somebody();
    var tag = "t" + System.nanoTime();
    for (var number = 0; number < 7; number++) {
      var form = form(creator, number % 2 == 0 ? "Quantum fox " + number : "Plain cat " + number);
      form.put("tags", List.of(tag, "even" + number % 2));
      form.put("price", money(Integer.toString(2000 + 100 * (number % 3))));
      publish(creator, form);
    }
    assertThat(titles("?tag=" + tag + "&q=foxes")).as("stemmed").hasSize(4);
    assertThat(titles("?tag=" + tag + "&q=%22plain+cat%22+-fox")).hasSize(3);
    assertThat(titles("?tag=" + tag + "&minPrice=2100&maxPrice=2100")).hasSize(2);
    assertThat(titles("?tag=" + tag + "&type=wall-art")).isEmpty();
    assertThat(titles("?tag=" + tag + "&style=cyberpunk&type=apparel&creator=" + creator.userId())).hasSize(7);
    assertThat(titles("?tag=" + tag)).first().isEqualTo("Quantum fox 6");
    for (var sort : List.of("newest", "price-asc", "price-desc", "popular")) {
      var all = titles("?tag=" + tag + "&sort=" + sort);
      var paged = new ArrayList<String>();
      var cursor = "";
      do {
        var page = http.get(PRODUCTS + "?limit=2&tag=" + tag + "&sort=" + sort + cursor).call().body();
        page.get("items").forEach(item -> paged.add(item.get("title").asString()));
        cursor = page.get("nextCursor").isNull() ? "" : "&cursor=" + page.get("nextCursor").asString();
      } while (!cursor.isEmpty());
      assertThat(paged).as(sort).isEqualTo(all).hasSize(7);
    }
    var facets = http.get(PRODUCTS + "?tag=" + tag + "&facets=true").call().body().get("facets");
    assertThat(facets.get("type").get(0).get("value").asString()).isEqualTo("apparel");
    assertThat(facets.get("type").get(0).get("count").asLong()).isEqualTo(7);
  }

  @Test
  void findsWordsInAnyScriptIgnoringAccentsAndStopWords() {
    var creator = signIn.somebody();
    var tag = "t" + System.nanoTime();
    for (var title : List.of("Café Zürich", "The Who", "霓虹狐狸", "Straße am Fjørd", "ネオンの狐", "서울의 밤")) {
      var form = form(creator, title);
      form.put("tags", List.of(tag));
      publish(creator, form);
    }
    for (var found : Map.of("cafe", "Café Zürich", "ZURICH", "Café Zürich", "caf\u00e9", "Café Zürich", "the who", "The Who", "狸", "霓虹狐狸",
        "strasse", "Straße am Fjørd", "fjord", "Straße am Fjørd", "ネオン", "ネオンの狐", "서울의", "서울의 밤").entrySet()) {
      assertThat(titles("?tag=" + tag + "&q=" + URLEncoder.encode(found.getKey(), StandardCharsets.UTF_8)))
          .as(found.getKey()).containsExactly(found.getValue());
    }
    assertThat(titles("?tag=" + tag + "&q=%E7%8B%90")).as("one sign of two titles").hasSize(2);
    assertThat(titles("?tag=" + tag + "&q=caf%C3%A9+-zurich")).as("excluded without its accent").isEmpty();
  }

  @Test
  void refusesInvalidParameters() {
    var creator = signIn.somebody();
    publish(creator, form(creator, "One"));
    publish(creator, form(creator, "Two"));
    var cursor = http.get(PRODUCTS + "?limit=1").call().body().get("nextCursor").asString();
    for (var query : List.of("limit=0", "limit=101", "limit=x", "sort=cheapest", "minPrice=-1", "minPrice=NaN", "minPrice=5&maxPrice=4",
        "q=" + "x".repeat(201), "q=%00", "creator=me")) {
      assertThat(http.get(PRODUCTS + "?" + query).call().code()).as(query).isEqualTo("PARAMETER_INVALID");
    }
    for (var query : List.of("cursor=" + cursor + "&sort=price-asc", "cursor=" + cursor + "&tag=other", "cursor=%21", "cursor=AAAA")) {
      assertThat(http.get(PRODUCTS + "?" + query).call().code()).as(query).isEqualTo("CURSOR_INVALID");
    }
    assertThat(http.get("/api/v1/me/products?cursor=" + cursor).as(creator).call().code()).isEqualTo("CURSOR_INVALID");
    assertThat(http.get(PRODUCTS + "/nothing").call().code()).isEqualTo("PRODUCT_NOT_FOUND");
    assertThat(http.get(PRODUCTS + "/" + TypeId.next("prod")).call().code()).isEqualTo("PRODUCT_NOT_FOUND");
  }

  private void refused(SignIn.Person creator, String code, Map<String, ?> different) {
    var form = form(creator, "Refused");
    form.putAll(different);
    assertThat(publish(creator, form).code()).as("%s", different).isEqualTo(code);
  }

  private Http.Reply publish(SignIn.Person creator, Map<String, Object> form) {
    return http.post(PRODUCTS, form).as(creator).idempotent(UUID.randomUUID().toString()).call();
  }

  private Map<String, Object> form(SignIn.Person creator, String title) {
    return new HashMap<>(Map.of("artworkId", gallery.hang(creator.userId(), "cyberpunk").id().value(), "blankId", "tee", "title", title,
        "description", "In the rain.", "price", money("2500")));
  }

  private List<String> titles(String query) {
    var titles = new ArrayList<String>();
    http.get(PRODUCTS + query).call().body().get("items").forEach(item -> titles.add(item.get("title").asString()));
    return titles;
  }

  private static Map<String, String> money(String cents) {
    return Map.of("amount", cents, "currency", "USD");
  }

  private static JsonNode find(JsonNode items, String id) {
    return items.valueStream().filter(item -> item.get("id").asString().equals(id)).findFirst().orElseThrow();
  }

  private static JsonNode variant(JsonNode product, String id) {
    return find(product.get("variants"), id);
  }
}
