package studio.fofo.artworks.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.IntBinaryOperator;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import studio.fofo.artworks.ArtworkId;
import studio.fofo.artworks.Artworks;
import studio.fofo.artworks.Design;
import studio.fofo.artworks.DigitalSource;
import studio.fofo.artworks.PrintFiles;
import studio.fofo.artworks.uploads.Upload;
import studio.fofo.artworks.uploads.Uploading;
import studio.fofo.kernel.TypeId;
import studio.fofo.minting.mint.Metadata;
import studio.fofo.painter.PrintArea;
import studio.fofo.painter.image.Raster;
import studio.fofo.storage.Cid;
import studio.fofo.storage.ContentStore;
import studio.fofo.testing.Eventually;
import studio.fofo.testing.Http;
import studio.fofo.testing.ModuleTest;
import studio.fofo.testing.PictureFiles;
import studio.fofo.testing.SignIn;
import studio.fofo.testing.UploadedForm;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Uploading one's own picture, from the file to the product, over HTTP. */
@ModuleTest
class UploadingTest {

  private final Http http;
  private final SignIn signIn;
  private final Artworks artworks;
  private final Uploading uploading;
  private final PrintFiles printFiles;
  private final ContentStore content;
  private final JdbcClient jdbc;
  private final JsonMapper json;

  UploadingTest(
      Http http, SignIn signIn, Artworks artworks, Uploading uploading, PrintFiles printFiles, ContentStore content, JdbcClient jdbc,
      JsonMapper json) {
    this.http = http;
    this.signIn = signIn;
    this.artworks = artworks;
    this.uploading = uploading;
    this.printFiles = printFiles;
    this.content = content;
    this.jdbc = jdbc;
    this.json = json;
  }

  @Test
  void createsAnArtworkWithEverythingThatPagesNeed() {
    var creator = signIn.somebody();
    var reply = UploadedForm.of(PictureFiles.withExif(PictureFiles.jpeg(900, 1200, photograph()), 6))
        .with("title", "  Fox on\n my roof ").with("style", "vaporwave").with("source", "digitalCapture").send(http, creator);
    assertThat(reply.status()).as(reply.text()).isEqualTo(201);
    var artwork = reply.body();
    var id = artwork.get("id").asString();
    assertThat(reply.header("Location")).hasValue("/api/v1/artworks/" + id);
    assertThat(artwork.get("prompt").asString()).isEqualTo("Fox on my roof");
    assertThat(artwork.get("style").asString()).isEqualTo("vaporwave");
    assertThat(artwork.get("engine").asString()).isEqualTo("upload");
    assertThat(artwork.get("digitalSource").asString()).isEqualTo("digitalCapture");
    assertThat(artwork.get("width").asInt()).as("turned").isEqualTo(1200);
    assertThat(artwork.get("mine").asBoolean()).isTrue();
    assertThat(artwork.get("visibility").asString()).isEqualTo("private");
    for (var nothing : List.of("seed", "model", "enhancedPrompt", "jobId")) {
      assertThat(artwork.has(nothing)).as(nothing).isFalse();
    }

    var original = content.get(Cid.parse(artwork.get("imageCid").asString())).orElseThrow();
    assertThat(latin(original)).contains("PNG", "tEXtTitle\0Fox on my roof", "digitalsourcetype/digitalCapture", "sRGB")
        .doesNotContain("Exif").doesNotContain("48.8584N");
    for (var url : List.of("imageUrl", "imageSmallUrl", "thumbnailUrl", "thumbnailSmallUrl")) {
      assertThat(http.get(artwork.get(url).asString()).as(creator).call().header("Content-Type")).as(url).hasValue("image/webp");
    }
    assertThat(http.get("/api/v1/artworks/" + id).call().code()).isEqualTo("ARTWORK_UNKNOWN");
    assertThat(http.get("/api/v1/artworks/" + id).as(creator).call().body().get("engine").asString()).isEqualTo("upload");
    assertThat(mine(creator)).containsExactly(id);
    assertThat(gallery()).doesNotContain(id);
  }

  @Test
  void publishesItInTheGalleryOnlyIfItsOwnerDoes() {
    var creator = signIn.somebody();
    var id = uploaded(UploadedForm.of(PictureFiles.png(600, 600, photograph())).send(http, creator));
    var tag = http.get("/api/v1/artworks/" + id).as(creator).call().header("ETag").orElseThrow();
    var shown = http.send("PATCH", "/api/v1/artworks/" + id, Map.of("visibility", "public")).as(creator).header("If-Match", tag).call();
    assertThat(shown.status()).isEqualTo(200);
    assertThat(shown.body().has("style")).as("none was given").isFalse();
    assertThat(gallery()).contains(id);
    assertThat(http.get("/api/v1/gallery?limit=100&style=vaporwave").call().text()).doesNotContain(id);
  }

  @Test
  void createsOneArtworkPerKeyEvenWithAnotherBoundary() {
    var creator = signIn.somebody();
    var key = UUID.randomUUID().toString();
    var picture = PictureFiles.png(600, 600, photograph());
    var first = UploadedForm.of(picture).send(http, creator, key);
    var again = UploadedForm.of(picture).send(http, creator, key);
    assertThat(again.status()).isEqualTo(201);
    assertThat(again.header("Idempotent-Replayed")).hasValue("true");
    assertThat(again.text()).isEqualTo(first.text());
    assertThat(UploadedForm.of(picture).with("title", "Another").send(http, creator, key).code()).isEqualTo("IDEMPOTENCY_KEY_REUSED");
    assertThat(UploadedForm.of(PictureFiles.png(600, 600, photograph())).send(http, creator, key).code())
        .isEqualTo("IDEMPOTENCY_KEY_REUSED");
    assertThat(mine(creator)).hasSize(1);
  }

  /** A repeat whose first attempt died between commit and reply. */
  @Test
  void returnsTheArtworkOfAnEarlierAttempt() {
    var creator = signIn.somebody().userId();
    var id = new ArtworkId(TypeId.next(ArtworkId.PREFIX).toString());
    var file = ByteBuffer.wrap(PictureFiles.png(600, 600, photograph()));
    var upload = new Upload("Once", "", DigitalSource.PRINT);
    var first = uploading.upload(creator, id, upload, file);
    assertThat(uploading.upload(creator, id, upload, file)).isEqualTo(first);
    assertThat(jdbc.sql("select count(*) from artworks.artworks where user_id = :user").param("user", creator.value()).query(Integer.class)
        .single())
        .isEqualTo(1);
  }

  @Test
  void printsAPhotographWithTheAreasPixelsAt300Dpi() {
    var id = uploaded(UploadedForm.of(PictureFiles.png(900, 600, PictureFiles.quarters(900, 600))).send(http, signIn.somebody()));
    var png = printFiles.render(new ArtworkId(id), new PrintArea(1800, 1200, 38, false), Design.PICTURE);
    assertThat(dimension(png, 16)).isEqualTo(1876);
    assertThat(dimension(png, 20)).isEqualTo(1276);
    assertThat(latin(png)).contains("pHYs\u0000\u0000\u002e\u0023\u0000\u0000\u002e\u0023\u0001", "sRGB",
        "digitalsourcetype/digitalCreation");
    var sheet = Raster.decode(png);
    assertThat(sheet.argb(300, 300)).isEqualTo(0xFFFF0000);
    assertThat(sheet.argb(1500, 300)).isEqualTo(0xFF00FF00);
    assertThat(sheet.argb(300, 1000)).isEqualTo(0xFF0000FF);
  }

  @Test
  void enlargesPixelArtByWholeSquaresOnPagesAndPaper() {
    var random = new Random(ThreadLocalRandom.current().nextLong());
    var cells = random.ints(32 * 32, 0, 4).toArray();
    var inks = new int[] {0xFF102030, 0xFFE04060, 0xFFF0E0A0, 0x00000000};
    var creator = signIn.somebody();
    var reply = UploadedForm.of(PictureFiles.png(32, 32, (x, y) -> inks[cells[y * 32 + x]])).send(http, creator);
    assertThat(reply.body().get("width").asInt()).isEqualTo(32);
    var display = Raster.decode(http.get(reply.body().get("imageUrl").asString()).as(creator).call().raw().body());
    assertThat(display.width()).as("50 times as large").isEqualTo(1600);

    var sheet = Raster.decode(printFiles.render(new ArtworkId(uploaded(reply)), new PrintArea(3600, 4800, 0, true), Design.PICTURE));
    assertThat(sheet.width()).isEqualTo(3600);
    for (var y = 0; y < 3600; y++) {
      for (var x = 0; x < 3600; x += 7) {
        if (isBetweenCells(x) || isBetweenCells(y)) {
          continue;
        }
        var ink = inks[cells[(2 * y + 1) * 32 / 7200 * 32 + (2 * x + 1) * 32 / 7200]];
        var printed = sheet.argb(x, y);
        assertThat(ink >>> 24 == 0 ? printed >>> 24 : printed).as("%d, %d", x, y).isEqualTo(ink);
      }
    }
  }

  /** A dot whose middle lies on the border between two cells, 112.5 dots wide, may belong to either. */
  private static boolean isBetweenCells(int dot) {
    return (2 * dot + 1) % 225 == 0;
  }

  @Test
  void warnsOfTooFewPixelsForAnArea() {
    var creator = signIn.somebody();
    var photograph = uploaded(UploadedForm.of(PictureFiles.png(1000, 800, photograph())).send(http, creator));
    var tee = check(creator, photograph, "?areaWidth=3600&areaHeight=4800&transparent=true");
    assertThat(tee.get("enlargement").asString()).isEqualTo("smooth");
    assertThat(tee.get("vector").asBoolean()).isFalse();
    assertThat(tee.get("dpi").asInt()).isEqualTo(83);
    assertThat(tee.get("resolutionWarning").asString()).contains("1000×800 px, which is 83 per inch", "1808×1446 px");
    var card = check(creator, photograph, "?areaWidth=1500&areaHeight=1200");
    assertThat(card.get("dpi").asInt()).isEqualTo(200);
    assertThat(card.get("resolutionWarning").isNull()).isTrue();
    assertThat(check(creator, photograph, "").get("dpi").isNull()).isTrue();
    var bled = check(creator, photograph, "?areaWidth=1500&areaHeight=1200&bleed=300");
    assertThat(bled.get("dpi").asInt()).as("the picture covers the bleed, too").isEqualTo(133);

    var sprite = uploaded(UploadedForm.of(PictureFiles.png(48, 48, PictureFiles.quarters(48, 48))).send(http, creator));
    var sharp = check(creator, sprite, "?areaWidth=3600&areaHeight=4800");
    assertThat(sharp.get("enlargement").asString()).isEqualTo("whole-pixels");
    assertThat(sharp.get("resolutionWarning").isNull()).as("its pixels are meant to be visible").isTrue();
    for (var area : List.of("?areaWidth=0&areaHeight=5", "?areaWidth=5", "?areaWidth=5&areaHeight=5", "?areaWidth=100000&areaHeight=100000",
        "?areaWidth=300&areaHeight=300&bleed=1000", "?areaWidth=300&areaHeight=300&bleed=1073741824",
        "?areaWidth=300&areaHeight=300&bleed=-1",
        "?design=half", "?design=", "?colour=black", "?colour=%23fff", "?" + "&colour=%23000000".repeat(13).substring(1))) {
      assertThat(http.get("/api/v1/artworks/" + sprite + "/print-check" + area).as(creator).call().code())
          .isEqualTo("ARTWORK_SETTING_INVALID");
    }
  }

  @Test
  void warnsIfArtIsHardlyVisibleOnAColour() {
    var creator = signIn.somebody();
    var logo = uploaded(UploadedForm.of(PictureFiles.png(600, 600, (x, y) -> x / 60 % 2 == 0 ? 0xFF101014 : 0)).send(http, creator));
    var check = check(creator, logo, "?areaWidth=3600&areaHeight=4800&transparent=true&colour=%2315151B&colour=%23f4f4f2");
    assertThat(check.get("design").asString()).isEqualTo("picture");
    assertThat(check.get("contrasts").get(0).get("colour").asString()).isEqualTo("#15151b");
    assertThat(check.get("contrasts").get(0).get("hidden").asDouble()).isGreaterThan(0.99);
    assertThat(check.get("contrasts").get(0).get("warning").asString()).contains("hardly be visible");
    assertThat(check.get("contrasts").get(1).get("warning").isNull()).as("on white").isTrue();
    assertThat(check(creator, logo, "").get("contrasts")).isEmpty();
  }

  @Test
  void becomesAProductWithMockups() {
    var creator = signIn.somebody();
    var id = uploaded(UploadedForm.of(PictureFiles.png(1024, 1024, photograph())).send(http, creator));
    var form = Map.of("artworkId", id, "blankId", "mug", "title", "My roof", "description", "", "price",
        Map.of("amount", "3000", "currency", "USD"));
    var created = http.post("/api/v1/products", form).as(creator).idempotent(UUID.randomUUID().toString()).call();
    assertThat(created.status()).as(created.text()).isEqualTo(201);
    assertThat(created.body().has("style")).isFalse();
    var path = "/api/v1/products/" + created.body().get("id").asString();
    var mockups = Eventually.get("mockups", () -> Optional.of(http.get(path).call().body().get("mockups")).filter(made -> !made.isEmpty()));
    assertThat(http.get(mockups.get(0).get("url").asString()).call().header("Content-Type")).hasValue("image/webp");
    var facets = http.get("/api/v1/products?facets=true").call().body().get("facets").get("style");
    assertThat(facets).allSatisfy(facet -> assertThat(facet.get("value").asString()).isNotEmpty());
  }

  @Test
  void describesItsSourceInATokensMetadataWithoutAPrompt() {
    var id = uploaded(
        UploadedForm.of(PictureFiles.png(600, 600, photograph())).with("source", "trainedAlgorithmicMedia").send(http, signIn.somebody()));
    var metadata = json.readTree(new Metadata(json).of(artworks.find(new ArtworkId(id)).orElseThrow(), "Mine", "", Map.of()));
    assertThat(metadata.get("properties").get("digitalSourceType").asString())
        .isEqualTo("http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia");
    assertThat(metadata.get("properties").get("engine").asString()).isEqualTo("upload");
    assertThat(metadata.get("attributes")).extracting(trait -> trait.get("trait_type").asString()).containsExactly("title", "source");
    for (var nothing : List.of("prompt", "enhancedPrompt", "seed", "model", "style")) {
      assertThat(metadata.get("properties").has(nothing)).as(nothing).isFalse();
    }
  }

  @Test
  void cannotBeVariedAndHasNoVectors() {
    var creator = signIn.somebody();
    var id = uploaded(UploadedForm.of(PictureFiles.png(600, 600, photograph())).send(http, creator));
    var vary = http.post("/api/v1/ai/artworks/" + id + "/vary", Map.of()).as(creator).idempotent("v").call();
    assertThat(vary.status()).isEqualTo(422);
    assertThat(vary.code()).isEqualTo("ARTWORK_WITHOUT_RECIPE");
    assertThat(http.get("/api/v1/artworks/" + id + "/master.svg").as(creator).call().code()).isEqualTo("ARTWORK_NOT_VECTOR");
  }

  @Test
  void flagsAPictureThatLooksLikeSomebodyElsesArtwork() {
    var look = photograph();
    var first = uploaded(UploadedForm.of(PictureFiles.png(640, 640, look)).send(http, signIn.somebody()));
    var copy = UploadedForm.of(PictureFiles.jpeg(640, 640, look)).with("title", "All mine").send(http, signIn.somebody()).body();
    assertThat(copy.get("nearDuplicate").asBoolean()).isTrue();
    assertThat(copy.has("nearDuplicateOf")).as("the first is private").isFalse();
    assertThat(first).isNotEqualTo(copy.get("id").asString());
  }

  @Test
  void refusesEveryInvalidField() {
    var creator = signIn.somebody();
    var picture = PictureFiles.png(600, 600, photograph());
    refused("UPLOAD_TITLE_INVALID", "title", UploadedForm.of(picture).with("title", null).send(http, creator));
    refused("UPLOAD_TITLE_INVALID", "title", UploadedForm.of(picture).with("title", " \n ").send(http, creator));
    refused("UPLOAD_TITLE_INVALID", "title", UploadedForm.of(picture).with("title", "x".repeat(1001)).send(http, creator));
    refused("UPLOAD_TITLE_REFUSED", "title", UploadedForm.of(picture).with("title", "sieg heil").send(http, creator));
    refused("GENERATION_STYLE_UNKNOWN", "style", UploadedForm.of(picture).with("style", "baroque").send(http, creator));
    refused("UPLOAD_SOURCE_UNKNOWN", "source", UploadedForm.of(picture).with("source", null).send(http, creator));
    refused("UPLOAD_SOURCE_UNKNOWN", "source", UploadedForm.of(picture).with("source", "http://cv.iptc.org/x").send(http, creator));
    refused("UPLOAD_RIGHTS_UNCONFIRMED", "rights", UploadedForm.of(picture).with("rights", null).send(http, creator));
    refused("UPLOAD_RIGHTS_UNCONFIRMED", "rights", UploadedForm.of(picture).with("rights", "false").send(http, creator));
    assertThat(mine(creator)).isEmpty();
  }

  @Test
  void refusesPicturesThatCannotBePrinted() {
    var creator = signIn.somebody();
    var png = PictureFiles.png(600, 600, photograph());
    refused("UPLOAD_PICTURE_UNREADABLE", "picture", UploadedForm.of(null).send(http, creator));
    refused("UPLOAD_PICTURE_UNREADABLE", "picture", UploadedForm.of(new byte[0]).send(http, creator));
    refused("UPLOAD_PICTURE_UNREADABLE", "picture", UploadedForm.of("<svg/>".getBytes(StandardCharsets.UTF_8)).send(http, creator));
    refused("UPLOAD_PICTURE_UNREADABLE", "picture", UploadedForm.of(Arrays.copyOf(png, png.length / 2)).send(http, creator));
    refused("UPLOAD_PICTURE_TOO_SMALL", "picture", UploadedForm.of(PictureFiles.png(300, 300, photograph())).send(http, creator));
    refused("UPLOAD_PICTURE_TOO_LARGE", "picture", UploadedForm.of(PictureFiles.claiming(png, 60_000, 60_000)).send(http, creator));
    refused("UPLOAD_PICTURE_SHAPE", "picture", UploadedForm.of(PictureFiles.png(2000, 520, photograph())).send(http, creator));
    refused("UPLOAD_PICTURE_ANIMATED", "picture",
        UploadedForm.of(PictureFiles.withChunk(png, "acTL", ByteBuffer.allocate(8).putInt(2).array())).send(http, creator));
    assertThat(mine(creator)).isEmpty();
  }

  @Test
  void acceptsMoreThanAMebibyteButNotMoreThanItsOwnLimit() {
    var creator = signIn.somebody();
    var large = PictureFiles.png(1200, 1200, PictureFiles.noise(ThreadLocalRandom.current().nextLong()));
    assertThat(large.length).isGreaterThan(3 << 20);
    assertThat(UploadedForm.of(large).send(http, creator).status()).isEqualTo(201);
    var tooLarge = UploadedForm.of(new byte[13_000_000]).send(http, creator);
    assertThat(tooLarge.status()).isEqualTo(413);
    assertThat(tooLarge.code()).isEqualTo("BODY_TOO_LARGE");
    assertThat(http.send("POST", "/api/v1/ai/generate", new byte[2 << 20]).as(creator).idempotent("k").call().code())
        .isEqualTo("BODY_TOO_LARGE");
  }

  @Test
  void isOpenToPeopleAndKeysThatMayGenerate() {
    var form = UploadedForm.of(PictureFiles.png(600, 600, photograph()));
    assertThat(http.send("POST", UploadedForm.PATH, form.body(), form.type()).idempotent("k").call().code()).isEqualTo("UNAUTHENTICATED");
    var creator = signIn.somebody();
    for (var scope : List.of("generate", "sell")) {
      var key = http.post("/api/v1/me/api-keys", Map.of("name", scope, "scopes", List.of(scope))).as(creator).call().body().get("key")
          .asString();
      var reply = http.send("POST", UploadedForm.PATH, form.body(), form.type()).header("X-Api-Key", key).idempotent("by " + scope).call();
      assertThat(reply.status()).as("%s: %s", scope, reply.text()).isEqualTo(scope.equals("generate") ? 201 : 403);
    }
  }

  /** Thirty within a day; the day is computed from the rows, so their age is changed here. */
  @Test
  void limitsHowManyAPersonUploadsInADay() {
    var creator = signIn.somebody();
    var id = uploaded(UploadedForm.of(PictureFiles.png(600, 600, photograph())).send(http, creator));
    jdbc.sql("""
        insert into artworks.artworks select (jsonb_populate_record(a, jsonb_build_object(
          'id', 'art_of_' || a.user_id || n, 'created_at', now() - interval '23 hours' + n * interval '1 second'))).*
        from artworks.artworks a, generate_series(1, 29) n where a.id = :id""").param("id", id).update();
    var refused = UploadedForm.of(PictureFiles.png(600, 600, photograph())).send(http, creator);
    assertThat(refused.status()).isEqualTo(429);
    assertThat(refused.code()).isEqualTo("UPLOAD_TOO_MANY");
    assertThat(Integer.parseInt(refused.header("Retry-After").orElseThrow())).isBetween(3500, 3601);
    assertThat(refused.body().get("retryable").asBoolean()).isTrue();
    assertThat(UploadedForm.of(PictureFiles.png(600, 600, photograph())).send(http, signIn.somebody()).status()).as("nobody else's")
        .isEqualTo(201);

    jdbc.sql("update artworks.artworks set created_at = created_at - interval '2 hours' where user_id = :user and id <> :id")
        .param("user", creator.userId().value()).param("id", id).update();
    assertThat(UploadedForm.of(PictureFiles.png(600, 600, photograph())).send(http, creator).status()).isEqualTo(201);
  }

  @Test
  void limitsTheBytesOfAPersonsUploadsInADay() {
    var creator = signIn.somebody();
    var form = UploadedForm.of(PictureFiles.png(600, 600, photograph()));
    assertThat(form.send(http, creator).status()).isEqualTo(201);
    var stored = jdbc.sql("select used from runtime.quota_use where kind = 'upload-bytes' and subject = :subject")
        .param("subject", "person/" + creator.userId().value()).query(Long.class).single();
    assertThat(stored).as("the original's pixels and its sizes").isGreaterThan(100_000);
    jdbc.sql("update runtime.quota_use set used = 500000000 where kind = 'upload-bytes' and subject = :subject")
        .param("subject", "person/" + creator.userId().value()).update();
    var refused = form.send(http, creator);
    assertThat(refused.status()).isEqualTo(429);
    assertThat(refused.code()).isEqualTo("QUOTA_USED_UP");
    assertThat(refused.body().get("detail").asString()).contains("500000000 of 500000000 bytes of stored uploads");
    assertThat(refused.header("Retry-After")).isPresent();
    assertThat(form.send(http, signIn.somebody()).status()).as("nobody else's").isEqualTo(201);
  }

  private JsonNode check(SignIn.Person creator, String id, String query) {
    return http.get("/api/v1/artworks/" + id + "/print-check" + query).as(creator).call().body();
  }

  private List<String> mine(SignIn.Person creator) {
    return http.get("/api/v1/me/artworks").as(creator).call().body().get("items").valueStream().map(item -> item.get("id").asString())
        .toList();
  }

  private List<String> gallery() {
    return http.get("/api/v1/gallery?limit=100").call().body().get("items").valueStream().map(item -> item.get("id").asString()).toList();
  }

  private static void refused(String code, String field, Http.Reply reply) {
    assertThat(reply.code()).as(reply.text()).isEqualTo(code);
    assertThat(reply.body().get("errors").get(0).get("field").asString()).isEqualTo(field);
  }

  private static String uploaded(Http.Reply reply) {
    assertThat(reply.status()).as(reply.text()).isEqualTo(201);
    return reply.body().get("id").asString();
  }

  private static IntBinaryOperator photograph() {
    return PictureFiles.photograph(ThreadLocalRandom.current().nextLong());
  }

  private static int dimension(byte[] png, int offset) {
    return ByteBuffer.wrap(png).getInt(offset);
  }

  private static String latin(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }
}
