package studio.fofo.artworks.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import studio.fofo.identity.access.PictureTokens;
import studio.fofo.storage.Cid;
import studio.fofo.testing.Eventually;
import studio.fofo.testing.Http;
import studio.fofo.testing.ModuleTest;
import studio.fofo.testing.PictureFiles;
import studio.fofo.testing.SignIn;
import studio.fofo.testing.UploadedForm;
import tools.jackson.databind.JsonNode;

/** The files of a private picture, by their addresses. */
@ModuleTest
class PrivatePicturesTest {

  private final Http http;
  private final SignIn signIn;
  private final PictureTokens tokens;

  PrivatePicturesTest(Http http, SignIn signIn, PictureTokens tokens) {
    this.http = http;
    this.signIn = signIn;
    this.tokens = tokens;
  }

  @Test
  void givesThemToTheirMakerAndOperatorsOnly() {
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
  void givesThemToEverybodyOnceTheyAreShownAndNoLongerWhenTheyAreTakenOff() {
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

  /** The original holds the prompt. */
  @Test
  void givesTheOriginalOfAHungPictureOnlyWithItsPrompt() {
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
  void givesTheSameBytesToEachOfTwoMakers() {
    var first = signIn.somebody();
    var second = signIn.somebody();
    var picture = anyPicture();
    var artwork = upload(first, picture);
    var address = artwork.get("imageUrl").asString();
    assertThat(http.get(address).as(second).call().status()).isEqualTo(404);
    assertThat(upload(second, picture).get("imageUrl").asString()).isEqualTo(address);
    Eventually.get("it is the second's, too", () -> Optional.of(http.get(address).as(second).call()).filter(reply -> reply.status() == 200));
    assertThat(http.get(address).as(first).call().status()).isEqualTo(200);
    assertThat(http.get(address).call().status()).isEqualTo(404);
  }

  private String cookie(SignIn.Person person) {
    return cookieName() + "=" + tokens.issue(person.userId(), "sess_of_a_page");
  }

  /** As signing out names it. */
  private String cookieName() {
    return http.post("/api/v1/auth/logout", Map.of()).call().raw().headers().allValues("Set-Cookie").stream()
        .map(cookie -> cookie.substring(0, cookie.indexOf('='))).filter(name -> name.startsWith("fofo_pictures_")).findFirst().orElseThrow();
  }

  private static byte[] anyPicture() {
    return PictureFiles.png(600, 600, PictureFiles.photograph(ThreadLocalRandom.current().nextLong()));
  }

  private JsonNode upload(SignIn.Person creator, byte[] picture) {
    var reply = UploadedForm.of(picture).send(http, creator);
    assertThat(reply.status()).as(reply.text()).isEqualTo(201);
    return reply.body();
  }

  /** Every way in which a stranger could ask for it. */
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
    assertThat(http.send("PATCH", path, Map.of("visibility", visibility)).as(creator).header("If-Match", tag).call().status()).isEqualTo(200);
  }
}
