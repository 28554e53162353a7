package studio.fofo.artworks.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import studio.fofo.identity.access.PictureTokens;
import studio.fofo.runtime.RecurringTask;
import studio.fofo.storage.Cid;
import studio.fofo.storage.ContentStore;
import studio.fofo.testing.Eventually;
import studio.fofo.testing.Http;
import studio.fofo.testing.ModuleTest;
import studio.fofo.testing.PictureFiles;
import studio.fofo.testing.SignIn;
import studio.fofo.testing.UploadedForm;
import tools.jackson.databind.JsonNode;

/** Access to the files of a private picture, by their addresses. */
@ModuleTest
class PrivatePicturesTest {

  private final Http http;
  private final SignIn signIn;
  private final PictureTokens tokens;
  private final ContentStore content;
  private final JdbcClient jdbc;
  private final RecurringTask guardOlderOriginals;

  PrivatePicturesTest(Http http, SignIn signIn, PictureTokens tokens, ContentStore content, JdbcClient jdbc,
      @Qualifier("guardOlderOriginals") RecurringTask guardOlderOriginals) {
    this.http = http;
    this.signIn = signIn;
    this.tokens = tokens;
    this.content = content;
    this.jdbc = jdbc;
    this.guardOlderOriginals = guardOlderOriginals;
  }

  @Test
  void servesThemToTheirCreatorAndOperatorsOnly() {
    var creator = signIn.somebody();
    var stranger = signIn.somebody();
    var artwork = upload(creator, anyPicture());
    for (var address : addresses(artwork)) {
      assertThat(http.get(address).call().status()).as(address).isEqualTo(404);
      assertThat(http.send("HEAD", address, new byte[0]).call().status()).as(address).isEqualTo(404);
      assertThat(http.get(address).header("If-None-Match", "*").call().status()).as("no 304 of %s", address).isEqualTo(404);
      assertThat(http.get(address).as(stranger).call().status()).as(address).isEqualTo(404);
      assertThat(http.get(address).header("Cookie", cookie(stranger)).call().status()).as(address).isEqualTo(404);
      assertThat(http.get(address).header("Cookie", cookieName() + "=nothing").call().status()).as(address).isEqualTo(404);
      for (var mine : List.of(http.get(address).as(creator).call(), http.get(address).header("Cookie", cookie(creator)).call(),
          http.get(address).as(signIn.operator()).call())) {
        assertThat(mine.status()).as(address).isEqualTo(200);
        assertThat(mine.header("Cache-Control").orElse("")).as(address).contains("private", "no-cache").doesNotContain("immutable");
      }
    }
  }

  @Test
  void servesThemToEverybodyWhileTheyArePublished() {
    var creator = signIn.somebody();
    var artwork = upload(creator, anyPicture());
    show(artwork, creator, "public");
    for (var address : addresses(artwork)) {
      var reply = http.get(address).call();
      assertThat(reply.status()).as(address).isEqualTo(200);
      assertThat(reply.header("Cache-Control").orElse("")).contains("public", "immutable");
    }
    show(artwork, creator, "private");
    for (var address : addresses(artwork)) {
      Eventually.get(address + " is not there", () -> Optional.of(http.get(address).call()).filter(reply -> reply.status() == 404));
    }
  }

  /** A request with a sample's words and seed gets the same bytes. */
  @Test
  void keepsAStylesSamplePublicWhoeverHasTheSamePicture() {
    var artwork = upload(signIn.somebody(), anyPicture());
    var address = addresses(artwork).stream().filter(one -> one.startsWith("/media/")).findFirst().orElseThrow();
    assertThat(http.get(address).call().status()).isEqualTo(404);
    jdbc.sql("insert into generation.style_samples (style, number, engine_version, url) values (:id, 0, 'test', :url)")
        .param("id", artwork.get("id").asString()).param("url", address).update();
    assertThat(http.get(address).call().status()).isEqualTo(200);
    assertThat(addresses(artwork)).filteredOn(other -> !other.equals(address))
        .allSatisfy(other -> assertThat(http.get(other).call().status()).as(other).isEqualTo(404));
    jdbc.sql("delete from generation.style_samples where style = :id").param("id", artwork.get("id").asString()).update();
  }

  /** Anybody who once had a picture knows the CIDs of its blocks. */
  @Test
  void servesTheBlocksOfALargeOriginalLikeTheOriginal() {
    var creator = signIn.somebody();
    var artwork = upload(creator, PictureFiles.png(1000, 1000, PictureFiles.noise(ThreadLocalRandom.current().nextLong())));
    var blocks = blocksBelow(artwork);
    for (var block : blocks) {
      assertThat(http.get(block).call().status()).as(block).isEqualTo(404);
      assertThat(http.get(block).as(signIn.somebody()).call().status()).as(block).isEqualTo(404);
      assertThat(http.get(block).as(creator).call().status()).as(block).isEqualTo(200);
    }
    show(artwork, creator, "public");
    for (var block : blocks) {
      assertThat(http.get(block).call().status()).as(block).isEqualTo(200);
    }
    show(artwork, creator, "private");
    for (var block : blocks) {
      Eventually.get(block + " is not there", () -> Optional.of(http.get(block).call()).filter(reply -> reply.status() == 404));
    }
  }

  @Test
  void guardsTheBlocksOfOlderOriginals() {
    var artwork = upload(signIn.somebody(), PictureFiles.png(1000, 1000, PictureFiles.noise(ThreadLocalRandom.current().nextLong())));
    var id = artwork.get("id").asString();
    jdbc.sql("delete from artworks.guarded_files where artwork_id = ? and address <> ?").param(id).param(artwork.get("imageCid").asString())
        .update();
    jdbc.sql("update artworks.artworks set blocks_guarded = false where id = ?").param(id).update();

    guardOlderOriginals.work().run();

    for (var block : blocksBelow(artwork)) {
      Eventually.get(block + " is not there", () -> Optional.of(http.get(block).call()).filter(reply -> reply.status() == 404));
    }
  }

  /** Operators who decide on a picture must see what would be printed. */
  @Test
  void letsOperatorsInspectPicturesThatTheyMaySee() {
    var artwork = upload(signIn.somebody(), anyPicture()).get("id").asString();
    var variant = http.get("/api/v1/blanks").call().body().get("items").get(0).get("variants").get(0).get("id").asString();
    for (var look : List.of("/api/v1/artworks/" + artwork, "/api/v1/artworks/" + artwork + "/print-check",
        "/api/v1/me/products/preview?artworkId=" + artwork + "&variantId=" + variant)) {
      assertThat(http.get(look).as(signIn.operator()).call().status()).as(look).isEqualTo(200);
      assertThat(http.get(look).as(signIn.somebody()).call().status()).as(look).isEqualTo(404);
    }
    assertThat(http.get("/api/v1/artworks/" + artwork + "/master.svg").as(signIn.operator()).call().code()).isEqualTo("ARTWORK_NOT_VECTOR");
    assertThat(http.get("/api/v1/artworks/" + artwork + "/master.svg").as(signIn.somebody()).call().code()).isEqualTo("ARTWORK_UNKNOWN");
    assertThat(http.post("/api/v1/nft/mint", Map.of("artworkId", artwork, "name", "Mine")).as(signIn.operator()).idempotent("not-theirs")
        .call().code())
        .as("inspecting is not acting").isEqualTo("ARTWORK_UNKNOWN");
  }

  private List<String> blocksBelow(JsonNode artwork) {
    var original = Cid.parse(artwork.get("imageCid").asString());
    var below = content.blocks(original).stream().filter(block -> !block.equals(original)).toList();
    assertThat(below).as("a picture of several blocks").hasSizeGreaterThan(1);
    return below.stream().flatMap(block -> Stream.of(
        "/ipfs/" + block, "/ipfs/" + block + "?format=raw", "/ipfs/" + Cid.v1(Cid.Codec.DAG_PB, block.digest()) + "?format=raw")).toList();
  }

  /** The original contains the prompt. */
  @Test
  void servesTheOriginalOfAPublicPictureOnlyWithItsPrompt() {
    var creator = signIn.somebody();
    var job = http.post("/api/v1/ai/generate", Map.of("prompt", "palms by the sea", "style", "vaporwave", "variants", 1)).as(creator)
        .idempotent("one").call().body().get("id").asString();
    var variant = Eventually.get("the picture", () -> Optional.ofNullable(
        http.get("/api/v1/ai/jobs/" + job).as(creator).call().body().get("variants").get(0)));
    var artwork = http.get("/api/v1/artworks/" + variant.get("artworkId").asString()).as(creator).call().body();
    show(artwork, creator, "public");
    var original = "/ipfs/" + artwork.get("imageCid").asString();
    assertThat(http.get(artwork.get("imageUrl").asString()).call().status()).isEqualTo(200);
    assertThat(http.get(original).call().status()).isEqualTo(404);
    assertThat(http.get(original).as(creator).call().status()).isEqualTo(200);
  }

  @Test
  void servesTheSameBytesToEachOfTwoCreators() {
    var first = signIn.somebody();
    var second = signIn.somebody();
    var picture = anyPicture();
    var artwork = upload(first, picture);
    var address = artwork.get("imageUrl").asString();
    assertThat(http.get(address).as(second).call().status()).isEqualTo(404);
    assertThat(upload(second, picture).get("imageUrl").asString()).isEqualTo(address);
    Eventually.get("it is the second's, too",
        () -> Optional.of(http.get(address).as(second).call()).filter(reply -> reply.status() == 200));
    assertThat(http.get(address).as(first).call().status()).isEqualTo(200);
    assertThat(http.get(address).call().status()).isEqualTo(404);
  }

  private String cookie(SignIn.Person person) {
    return cookieName() + "=" + tokens.issue(person.userId(), "sess_of_a_page");
  }

  /** Named like signing out. */
  private String cookieName() {
    return http.post("/api/v1/auth/logout", Map.of()).call().raw().headers().allValues("Set-Cookie").stream()
        .map(cookie -> cookie.substring(0, cookie.indexOf('='))).filter(name -> name.startsWith("fofo_pictures_")).findFirst()
        .orElseThrow();
  }

  private static byte[] anyPicture() {
    return PictureFiles.png(600, 600, PictureFiles.photograph(ThreadLocalRandom.current().nextLong()));
  }

  private JsonNode upload(SignIn.Person creator, byte[] picture) {
    var reply = UploadedForm.of(picture).send(http, creator);
    assertThat(reply.status()).as(reply.text()).isEqualTo(201);
    return reply.body();
  }

  /** Every way in which a stranger could request it. */
  private static List<String> addresses(JsonNode artwork) {
    var addresses = new ArrayList<String>();
    for (var url : List.of("imageUrl", "imageSmallUrl", "thumbnailUrl", "thumbnailSmallUrl")) {
      addresses.add(artwork.get(url).asString());
    }
    var cid = Cid.parse(artwork.get("imageCid").asString());
    addresses.addAll(List.of("/ipfs/" + cid, "/ipfs/" + cid + "?format=raw", "/ipfs/" + cid + "?format=car"));
    return addresses;
  }

  private void show(JsonNode artwork, SignIn.Person creator, String visibility) {
    var path = "/api/v1/artworks/" + artwork.get("id").asString();
    var tag = http.get(path).as(creator).call().header("ETag").orElseThrow();
    assertThat(http.send("PATCH", path, Map.of("visibility", visibility)).as(creator).header("If-Match", tag).call().status())
        .isEqualTo(200);
  }
}
