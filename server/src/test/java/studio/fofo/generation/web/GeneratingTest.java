package studio.fofo.generation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;
import studio.fofo.artworks.ArtworkId;
import studio.fofo.artworks.Artworks;
import studio.fofo.artworks.gallery.JdbcArtworks;
import studio.fofo.kernel.TypeId;
import studio.fofo.painter.Drawing;
import studio.fofo.storage.Cid;
import studio.fofo.storage.ContentStore;
import studio.fofo.testing.Eventually;
import studio.fofo.testing.Http;
import studio.fofo.testing.ModuleTest;
import studio.fofo.testing.SignIn;
import tools.jackson.databind.JsonNode;

/** From a prompt to four pictures, over HTTP, with the embedded engine. */
@ModuleTest
class GeneratingTest {

  private final Http http;
  private final SignIn signIn;
  private final Artworks artworks;
  private final JdbcArtworks rows;
  private final ContentStore content;
  private final TransactionTemplate transaction;

  GeneratingTest(Http http, SignIn signIn, Artworks artworks, JdbcArtworks rows, ContentStore content, TransactionTemplate transaction) {
    this.http = http;
    this.signIn = signIn;
    this.artworks = artworks;
    this.rows = rows;
    this.content = content;
    this.transaction = transaction;
  }

  @Test
  void makesFourPicturesWithConsecutiveSeedsAndStoresThemByDigest() {
    var creator = signIn.somebody();
    var accepted = generate(creator, Map.of("prompt", "  a neon fox\n in the rain ", "style", "cyberpunk", "seed", 41));
    assertThat(accepted.status()).isEqualTo(202);
    var id = accepted.body().get("id").asString();
    assertThat(accepted.header("Location")).hasValue("/api/v1/ai/jobs/" + id);
    assertThat(accepted.body().get("status").asString()).isEqualTo("queued");

    var job = finished(creator, id);
    assertThat(job.get("status").asString()).isEqualTo("succeeded");
    assertThat(job.get("progress").asInt()).isEqualTo(100);
    assertThat(job.get("engine").asString()).isEqualTo("procedural");
    assertThat(job.get("prompt").asString()).isEqualTo("a neon fox in the rain");
    assertThat(job.get("enhancedPrompt").asString()).startsWith("a neon fox in the rain, night in a rain-slick megacity");
    var variants = list(job.get("variants"));
    assertThat(variants).extracting(variant -> variant.get("seed").asLong()).containsExactly(41L, 42L, 43L, 44L);
    assertThat(variants).extracting(variant -> variant.get("cid").asString()).doesNotHaveDuplicates();

    for (var variant : variants) {
      var cid = Cid.parse(variant.get("cid").asString());
      var png = http.get("/ipfs/" + cid).as(creator).call();
      assertThat(png.header("Content-Type")).hasValue("image/png");
      assertThat(new String(png.raw().body(), StandardCharsets.ISO_8859_1))
          .contains("tEXtparameters", "a neon fox in the rain", "Seed: " + variant.get("seed"));
      for (var url : List.of("imageUrl", "imageSmallUrl", "thumbnailUrl", "thumbnailSmallUrl")) {
        var webp = http.get(variant.get(url).asString()).as(creator).call();
        assertThat(webp.status()).isEqualTo(200);
        assertThat(webp.header("Content-Type")).hasValue("image/webp");
        assertThat(webp.header("Cache-Control").orElse("")).as("still private").contains("private", "no-cache");
      }
    }
    var artwork = artworks.requireOwned(new ArtworkId(variants.getFirst().get("artworkId").asString()), creator.userId());
    assertThat(artwork.seed()).isEqualTo(41);
    assertThat(artwork.features()).containsKey("Composition");
  }

  @Test
  void reportsWhatIsDrawnOfAPromptAndWhatIsLeftOut() {
    var asked = http.get("/api/v1/ai/understanding?prompt=ein%20Fahrrad%20und%20eine%20Schreibmaschine").call().body();
    assertThat(asked.get("known").get(0).get("words").asString()).isEqualTo("fahrrad");
    assertThat(asked.get("known").get(0).get("subject").asString()).isEqualTo("bicycle");
    assertThat(asked.get("unknown").get(0).asString()).isEqualTo("schreibmaschine");
    var creator = signIn.somebody();
    var id = generate(creator, Map.of("prompt", "ein Fahrrad und eine Schreibmaschine", "style", "meme", "variants", 1)).body().get("id")
        .asString();
    var job = finished(creator, id);
    assertThat(job.get("understood")).isEqualTo(asked);
    var artwork = artworks.requireOwned(new ArtworkId(job.get("variants").get(0).get("artworkId").asString()), creator.userId());
    assertThat(artwork.features()).containsEntry("Subject", "bicycle");
    assertThat(artwork.parameters()).contains("schreibmaschine");
  }

  @Test
  void tellsWhichActionsAreShownAndWhichAreNot() {
    var asked = http.get("/api/v1/ai/understanding?prompt=a%20robot%20dancing%20and%20waiting").call().body();
    assertThat(asked.get("actions").toString()).isEqualTo("[\"dancing\"]");
    assertThat(asked.get("undrawn").toString()).isEqualTo("[\"waiting\"]");
    assertThat(asked.get("unknown")).isEmpty();
  }

  @Test
  void refusesToInterpretARefusedPrompt() {
    assertThat(http.get("/api/v1/ai/understanding?prompt=%20").call().status()).isEqualTo(400);
    assertThat(http.get("/api/v1/ai/understanding?prompt=a%20fox&style=cubism").call().code()).isEqualTo("GENERATION_STYLE_UNKNOWN");
  }

  /** It is the vector master, which only its creator gets, whoever can see the picture. */
  @Test
  void keepsTheDrawingForItsCreator() {
    var creator = signIn.somebody();
    var id = generate(creator, Map.of("prompt", "a heron", "style", "meme", "variants", 1)).body().get("id").asString();
    var made = new ArtworkId(finished(creator, id).get("variants").get(0).get("artworkId").asString());
    var drawing = rows.drawing(made).orElseThrow();
    assertThat(Drawing.read(content.get(drawing).orElseThrow()).picture().nodes()).isNotEmpty();
    transaction.executeWithoutResult(status -> rows.reveal(made));
    var original = "/ipfs/" + artworks.find(made).orElseThrow().imageCid();
    Eventually.is("the original is shown", () -> http.get(original).call().status() == 200);
    assertThat(http.get("/ipfs/" + drawing).call().status()).isEqualTo(404);
    assertThat(http.get("/ipfs/" + drawing).as(signIn.somebody()).call().status()).isEqualTo(404);
    assertThat(http.get("/ipfs/" + drawing).as(creator).call().status()).isEqualTo(200);
  }

  @Test
  void returnsTheSameJobForTheSameKey() {
    var creator = signIn.somebody();
    var form = Map.of("prompt", "one moon", "style", "vaporwave", "variants", 1);
    var key = TypeId.next("key").toString();
    var first = http.post("/api/v1/ai/generate", form).as(creator).idempotent(key).call();
    var again = http.post("/api/v1/ai/generate", form).as(creator).idempotent(key).call();
    assertThat(again.status()).isEqualTo(202);
    assertThat(again.header("Idempotent-Replayed")).hasValue("true");
    assertThat(again.body().get("id")).isEqualTo(first.body().get("id"));
    assertThat(
        http.post("/api/v1/ai/generate", Map.of("prompt", "two moons", "style", "vaporwave")).as(creator).idempotent(key).call().code())
        .isEqualTo("IDEMPOTENCY_KEY_REUSED");
    assertThat(http.post("/api/v1/ai/generate", form).as(creator).call().code()).isEqualTo("IDEMPOTENCY_KEY_MISSING");
  }

  @Test
  void variesOnesOwnPicture() {
    var creator = signIn.somebody();
    var source = onePicture(creator, "a striped sun over the sea");
    var accepted = http.post("/api/v1/ai/artworks/" + source + "/vary", Map.of("variants", 2)).as(creator)
        .idempotent(TypeId.next("key").toString()).call();
    assertThat(accepted.status()).isEqualTo(202);
    var job = finished(creator, accepted.body().get("id").asString());
    assertThat(job.get("varyOf").asString()).isEqualTo(source);
    assertThat(list(job.get("variants"))).hasSize(2).extracting(variant -> variant.get("seed").asLong()).containsOnly(7L);
    assertThat(list(job.get("variants"))).extracting(variant -> variant.get("cid").asString()).doesNotHaveDuplicates();
    assertThat(http.post("/api/v1/ai/artworks/" + source + "/vary", Map.of()).as(signIn.somebody())
        .idempotent(TypeId.next("key").toString()).call().code()).isEqualTo("ARTWORK_UNKNOWN");
  }

  @Test
  void hidesPicturesFromOthersUntilTheirCreatorPublishesThem() {
    var creator = signIn.somebody();
    var id = onePicture(creator, "palms at dusk, for nobody");
    assertThat(gallery("style=vaporwave")).doesNotContain(id);
    assertThat(http.get("/api/v1/artworks/" + id).call().code()).isEqualTo("ARTWORK_UNKNOWN");
    assertThat(http.get("/api/v1/artworks/" + id).as(signIn.somebody()).call().code()).isEqualTo("ARTWORK_UNKNOWN");
    assertThat(http.get("/api/v1/artworks/" + id).as(signIn.operator()).call().status()).isEqualTo(200);

    var read = http.get("/api/v1/artworks/" + id).as(creator).call();
    assertThat(read.body().get("mine").asBoolean()).isTrue();
    assertThat(read.body().get("visibility").asString()).isEqualTo("private");
    var tag = read.header("ETag").orElseThrow();
    var wanted = Map.of("visibility", "public");
    assertThat(http.send("PATCH", "/api/v1/artworks/" + id, wanted).as(creator).call().code()).isEqualTo("IF_MATCH_MISSING");
    assertThat(http.send("PATCH", "/api/v1/artworks/" + id, wanted).as(signIn.somebody()).header("If-Match", tag).call().code())
        .isEqualTo("ARTWORK_UNKNOWN");
    assertThat(http.send("PATCH", "/api/v1/artworks/" + id, wanted).as(creator).header("If-Match", tag).call().status()).isEqualTo(200);
    assertThat(http.send("PATCH", "/api/v1/artworks/" + id, wanted).as(creator).header("If-Match", tag).call().code())
        .isEqualTo("VERSION_STALE");
    assertThat(gallery("style=vaporwave")).contains(id);
    assertThat(gallery("style=cyberpunk")).doesNotContain(id);
    assertThat(http.get("/api/v1/artworks/" + id).call().body().has("mine")).isFalse();

    show(id, creator, Map.of("visibility", "private"));
    assertThat(gallery("")).doesNotContain(id);
    Eventually.get("what was kept of it is forgotten",
        () -> Optional.of(http.get("/api/v1/artworks/" + id).call()).filter(reply -> reply.status() == 404));
  }

  @Test
  void showsThePromptToOthersOnlyIfItsCreatorDoes() {
    var creator = signIn.somebody();
    var id = onePicture(creator, "palms at dusk, for grandmother");
    show(id, creator, Map.of("visibility", "public"));
    for (var reader : List.of(http.get("/api/v1/artworks/" + id).call(), http.get("/api/v1/artworks/" + id).as(signIn.somebody()).call())) {
      assertThat(reader.text()).doesNotContain("grandmother");
      assertThat(reader.body().has("imageCid")).as("the file contains the prompt").isFalse();
    }
    assertThat(http.get("/api/v1/gallery?limit=100").call().text()).contains(id).doesNotContain("for grandmother");
    assertThat(read(id, creator).get("prompt").asString()).contains("grandmother");

    show(id, creator, Map.of("visibility", "public", "promptShown", true));
    Eventually.get("the prompt is told",
        () -> Optional.of(http.get("/api/v1/artworks/" + id).call()).filter(reply -> reply.text().contains("grandmother")));
  }

  @Test
  void neverHidesMintedOrOfferedPictures() {
    var creator = signIn.somebody();
    var id = onePicture(creator, "palms at noon");
    artworks.reveal(new ArtworkId(id));
    assertThat(http.get("/api/v1/artworks/" + id).call().body().get("visibility").asString()).isEqualTo("unlisted");
    assertThat(gallery("")).doesNotContain(id);
    var hidden = show(id, creator, Map.of("visibility", "private", "promptShown", false));
    assertThat(hidden.get("visibility").asString()).isEqualTo("unlisted");
    assertThat(hidden.get("promptShown").asBoolean()).isTrue();
  }

  @Test
  void showsPublicPicturesChosenByAnOperatorOnTheLandingPage() {
    var creator = signIn.somebody();
    var id = onePicture(creator, "palms at night");
    var curation = "/api/v1/console/artworks/" + id + "/curation";
    var operator = signIn.operator();
    assertThat(http.send("PUT", curation, Map.of("curated", true)).as(creator).call().code()).isEqualTo("OPERATOR_ONLY");
    assertThat(http.send("PUT", curation, Map.of("curated", true)).as(operator).call().code()).isEqualTo("ARTWORK_NOT_SHOWN");
    show(id, creator, Map.of("visibility", "public"));
    assertThat(gallery("curated=true")).doesNotContain(id);
    assertThat(http.send("PUT", curation, Map.of("curated", true)).as(operator).call().body().get("curated").asBoolean()).isTrue();
    Eventually.get("it is among the chosen", () -> Optional.of(gallery("curated=true")).filter(ids -> ids.contains(id)));
    http.send("PUT", curation, Map.of("curated", false)).as(operator).call();
    Eventually.get("it no longer is", () -> Optional.of(gallery("curated=true")).filter(ids -> !ids.contains(id)));
  }

  private JsonNode show(String id, SignIn.Person creator, Map<String, Object> form) {
    var tag = http.get("/api/v1/artworks/" + id).as(creator).call().header("ETag").orElseThrow();
    return http.send("PATCH", "/api/v1/artworks/" + id, form).as(creator).header("If-Match", tag).call().body();
  }

  @Test
  void reportsAPictureThatLooksLikeAnEarlierOne() {
    var wish = "a lighthouse of " + TypeId.next("key");
    var first = signIn.somebody();
    var original = onePicture(first, wish);
    show(original, first, Map.of("visibility", "public"));
    assertThat(read(original, first).get("nearDuplicate").asBoolean()).as("the first that looks like this").isFalse();
    assertThat(read(onePicture(first, wish), first).get("nearDuplicate").asBoolean()).as("one's own duplicate").isFalse();

    var second = signIn.somebody();
    var copy = onePicture(second, wish);
    show(copy, second, Map.of("visibility", "public"));
    assertThat(read(copy, second).get("nearDuplicate").asBoolean()).isTrue();
    assertThat(read(copy, second).get("nearDuplicateOf").asString()).isEqualTo(original);
    assertThat(http.get("/api/v1/artworks/" + copy).call().body().get("nearDuplicateOf").asString()).isEqualTo(original);
    assertThat(read(onePicture(second, wish + " and a whale"), second).get("nearDuplicate").asBoolean()).as("another picture").isFalse();

    show(original, first, Map.of("visibility", "unlisted"));
    assertThat(read(copy, second).get("nearDuplicate").asBoolean()).isTrue();
    assertThat(read(copy, second).has("nearDuplicateOf")).as("an unlisted picture is not named").isFalse();
    assertThat(read(copy, first).get("nearDuplicateOf").asString()).as("but its owner sees it").isEqualTo(original);
    Eventually.get("anonymous readers hear no more of it",
        () -> Optional.of(http.get("/api/v1/artworks/" + copy).call().body()).filter(body -> !body.has("nearDuplicateOf")));
  }

  @Test
  void warnsOfNeonBeforePrintingAndServesTheMaster() {
    var creator = signIn.somebody();
    var neon = onePicture(creator, "electric green alien, neon");
    var check = http.get("/api/v1/artworks/" + neon + "/print-check").as(creator).call().body();
    assertThat(check.get("vector").asBoolean()).isTrue();
    assertThat(check.get("outsideGamut").asDouble()).isGreaterThan(0.02);
    assertThat(check.get("warning").asString()).contains("will print duller");

    var master = http.get("/api/v1/artworks/" + neon + "/master.svg").as(creator).call();
    assertThat(master.header("Content-Type")).hasValue("image/svg+xml");
    assertThat(master.header("Content-Disposition").orElse("")).startsWith("attachment");
    assertThat(new String(master.raw().body(), StandardCharsets.UTF_8)).startsWith("<svg").doesNotContain("<text");
    for (var path : List.of("/print-check", "/master.svg")) {
      assertThat(http.get("/api/v1/artworks/" + neon + path).as(signIn.somebody()).call().code()).isEqualTo("ARTWORK_UNKNOWN");
      assertThat(http.get("/api/v1/artworks/" + neon + path).call().code()).isEqualTo("UNAUTHENTICATED");
    }
  }

  private JsonNode read(String artwork, SignIn.Person reader) {
    return http.get("/api/v1/artworks/" + artwork).as(reader).call().body();
  }

  @Test
  void listsOnesOwnPicturesInPages() {
    var creator = signIn.somebody();
    var job = generate(creator, Map.of("prompt", "three cats", "style", "cyberpunk", "variants", 3)).body().get("id").asString();
    finished(creator, job);
    var first = http.get("/api/v1/me/artworks?limit=2").as(creator).call().body();
    assertThat(list(first.get("items"))).hasSize(2);
    var cursor = first.get("nextCursor").asString();
    var second = http.get("/api/v1/me/artworks?limit=2&cursor=" + cursor).as(creator).call().body();
    assertThat(list(second.get("items"))).hasSize(1);
    assertThat(second.get("nextCursor").isNull()).isTrue();
    assertThat(http.get("/api/v1/gallery?cursor=" + cursor).call().code()).isEqualTo("CURSOR_INVALID");
    assertThat(http.get("/api/v1/gallery?limit=0").call().code()).isEqualTo("PARAMETER_INVALID");
    assertThat(http.get("/api/v1/gallery?style=baroque").call().code()).isEqualTo("GENERATION_STYLE_UNKNOWN");
    assertThat(http.get("/api/v1/me/artworks").call().code()).isEqualTo("UNAUTHENTICATED");
  }

  @Test
  void showsEachStyleWithPicturesThatTheEngineDrew() {
    var styles = Eventually.get("samples of every style", () -> {
      var items = list(http.get("/api/v1/ai/styles").call().body().get("items"));
      return items.stream().allMatch(style -> list(style.get("sampleUrls")).size() == 3) ? Optional.of(items) : Optional.empty();
    });
    assertThat(styles).extracting(style -> style.get("id").asString()).contains("cyberpunk", "vaporwave");
    var sample = list(styles.getFirst().get("sampleUrls")).getFirst().asString();
    assertThat(http.get(sample).call().header("Content-Type")).hasValue("image/webp");
  }

  private Http.Reply generate(SignIn.Person creator, Object form) {
    return http.post("/api/v1/ai/generate", form).as(creator).idempotent(TypeId.next("key").toString()).call();
  }

  private JsonNode finished(SignIn.Person creator, String job) {
    return Eventually.get("end of job " + job, () -> Optional.of(http.get("/api/v1/ai/jobs/" + job).as(creator).call().body())
        .filter(body -> !List.of("queued", "running").contains(body.get("status").asString())));
  }

  private String onePicture(SignIn.Person creator, String prompt) {
    var job = generate(creator, Map.of("prompt", prompt, "style", "vaporwave", "variants", 1, "seed", 7)).body().get("id").asString();
    return finished(creator, job).get("variants").get(0).get("artworkId").asString();
  }

  private List<String> gallery(String query) {
    return list(http.get("/api/v1/gallery?limit=100&" + query).call().body().get("items")).stream().map(item -> item.get("id").asString())
        .toList();
  }

  private static List<JsonNode> list(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).toList();
  }
}
