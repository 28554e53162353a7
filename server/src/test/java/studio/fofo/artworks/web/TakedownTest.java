package studio.fofo.artworks.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.IntBinaryOperator;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import studio.fofo.artworks.ArtworkTakenDown;
import studio.fofo.artworks.review.Reporting;
import studio.fofo.runtime.quota.QuotaSubjects;
import studio.fofo.runtime.quota.Quotas;
import studio.fofo.testing.Eventually;
import studio.fofo.testing.HeardEvents;
import studio.fofo.testing.Http;
import studio.fofo.testing.ModuleTest;
import studio.fofo.testing.PictureFiles;
import studio.fofo.testing.SignIn;
import studio.fofo.testing.UploadedForm;
import tools.jackson.databind.JsonNode;

/** Reports, and operators' decisions. */
@ModuleTest
class TakedownTest {

  private static final int SIDE = 600;

  private final Http http;
  private final SignIn signIn;
  private final JdbcClient jdbc;
  private final Quotas quotas;
  private final HeardEvents heard;

  TakedownTest(Http http, SignIn signIn, JdbcClient jdbc, Quotas quotas, HeardEvents heard) {
    this.http = http;
    this.signIn = signIn;
    this.jdbc = jdbc;
    this.quotas = quotas;
    this.heard = heard;
  }

  @Test
  void countsOneReportPerPersonAndPerNetworkOfVisitors() {
    var artwork = hung(signIn.somebody(), anyLook());
    var id = artwork.get("id").asString();
    var reader = signIn.somebody();
    for (var again = 0; again < 3; again++) {
      assertThat(report(id, null, "hate").status()).isEqualTo(204);
      assertThat(report(id, reader, "copyright").status()).isEqualTo(204);
    }
    assertThat(jdbc.sql("select reason from artworks.reports where subject = ? order by reason").param(id).query(String.class).list())
        .containsExactly("copyright", "hate");
    assertThat(report(id, reader, "ugly").code()).isEqualTo("REPORT_INVALID");
    assertThat(report("art_01h455vb4pex5vsknk084sn02q", null, "hate").code()).isEqualTo("ARTWORK_UNKNOWN");
    var kept = upload(signIn.somebody(), anyLook()).get("id").asString();
    assertThat(report(kept, null, "hate").code()).as("private").isEqualTo("ARTWORK_UNKNOWN");
  }

  @Test
  void refusesAPersonsTwentyFirstReportWithinADay() {
    var reader = signIn.somebody();
    quotas.take(Reporting.REPORTS, 20, QuotaSubjects.of(reader.userId()));
    var late = report(hung(signIn.somebody(), anyLook()).get("id").asString(), reader, "hate");
    assertThat(late.code()).isEqualTo("QUOTA_USED_UP");
    assertThat(late.header("Retry-After")).isPresent();
  }

  @Test
  void takesAPictureDownForEverybodyButOperatorsAndRestoresIt() {
    var creator = signIn.somebody();
    var operator = signIn.operator();
    var artwork = hung(creator, anyLook());
    var id = artwork.get("id").asString();
    report(id, null, "hate");
    assertThat(http.get("/api/v1/console/reports").as(creator).call().code()).isEqualTo("OPERATOR_ONLY");
    assertThat(listed(operator, "", id).get("reports").get(0).get("reason").asString()).isEqualTo("hate");
    assertThat(decide(creator, id, true, "no").code()).isEqualTo("OPERATOR_ONLY");
    assertThat(decide(operator, id, true, "").code()).isEqualTo("REPORT_INVALID");

    assertThat(decide(operator, id, true, "hate symbols").body().get("takenDown").asBoolean()).isTrue();
    assertThat(decide(operator, id, true, "hate symbols").status()).as("again").isEqualTo(200);
    assertThat(heard.all(ArtworkTakenDown.class, event -> event.artworkId().value().equals(id))).as("modules that show it are notified")
        .extracting(ArtworkTakenDown::isDown).containsExactly(true);

    Eventually.get("it is gone", () -> Optional.of(http.get("/api/v1/artworks/" + id).call()).filter(reply -> reply.status() == 410));
    assertThat(http.get("/api/v1/artworks/" + id).as(signIn.somebody()).call().code()).isEqualTo("ARTWORK_TAKEN_DOWN");
    assertThat(http.get("/api/v1/artworks/" + id).as(creator).call().body().get("takenDownFor").asString()).isEqualTo("hate symbols");
    Eventually.get("it hangs no more",
        () -> Optional.of(http.get("/api/v1/gallery?limit=100").call().text()).filter(page -> !page.contains(id)));
    for (var address : new String[] {artwork.get("imageUrl").asString(), artwork.get("thumbnailSmallUrl").asString(),
        "/ipfs/" + artwork.get("imageCid").asString()}) {
      assertThat(http.get(address).call().code()).as(address).isEqualTo("STORAGE_TAKEN_DOWN");
      assertThat(http.get(address).as(creator).call().status()).as(address).isEqualTo(410);
      assertThat(http.get(address).as(operator).call().status()).as(address).isEqualTo(200);
    }
    assertThat(http.post("/api/v1/nft/mint", Map.of("artworkId", id, "name", "Mine")).as(creator).idempotent("mint").call().code())
        .isEqualTo("ARTWORK_TAKEN_DOWN");
    assertThat(decisions(id)).containsExactly("taken-down hate symbols " + operator.userId());
    assertThat(jdbc.sql("select reporter from artworks.reports where artwork_id = ?").param(id).query(String.class).optional())
        .as("a stranger's fingerprint").isEmpty();

    assertThat(decide(operator, id, false, "it was a temple").body().get("takenDown").asBoolean()).isFalse();
    Eventually.get("it is back", () -> Optional.of(http.get("/api/v1/artworks/" + id).call()).filter(reply -> reply.status() == 200));
    assertThat(http.get(artwork.get("imageUrl").asString()).call().status()).isEqualTo(200);
    assertThat(decisions(id)).hasSize(2);
    assertThat(heard.all(ArtworkTakenDown.class, event -> event.artworkId().value().equals(id))).extracting(ArtworkTakenDown::isDown)
        .containsExactly(true, false);
  }

  @Test
  void takesTheProductDownWithItsMockups() {
    var creator = signIn.somebody();
    var operator = signIn.operator();
    var id = hung(creator, anyLook()).get("id").asString();
    var variant = http.get("/api/v1/blanks").call().body().get("items").valueStream()
        .filter(blank -> blank.get("id").asString().equals("poster"))
        .findFirst().orElseThrow().get("variants").get(0).get("id").asString();
    var product = http
        .post("/api/v1/products", Map.of("artworkId", id, "blankId", "poster", "title", "A poster", "variantIds", List.of(variant),
            "price", Map.of("amount", "4900", "currency", "USD")))
        .as(creator).idempotent("offer " + id).call().body();
    var path = "/api/v1/products/" + product.get("id").asString();
    var mockups = Eventually.get("mockups", () -> Optional.of(http.get(path).call().body().get("mockups")).filter(made -> !made.isEmpty()))
        .valueStream().map(mockup -> mockup.get("url").asString()).toList();
    assertThat(mockups).allSatisfy(mockup -> assertThat(http.get(mockup).call().status()).isEqualTo(200));

    decide(operator, id, true, "hate symbols");

    Eventually.get("it is gone", () -> Optional.of(http.get(path).call()).filter(reply -> reply.status() == 410));
    for (var mockup : mockups) {
      Eventually.get(mockup + " is gone", () -> Optional.of(http.get(mockup).call()).filter(reply -> reply.status() == 410));
      assertThat(http.get(mockup).header("If-None-Match", "*").call().code()).as("no 304").isEqualTo("STORAGE_TAKEN_DOWN");
      assertThat(http.get(mockup).as(creator).call().status()).isEqualTo(410);
      assertThat(http.get(mockup).as(operator).call().status()).isEqualTo(200);
    }
    decide(operator, id, false, "it was a temple");
    Eventually.get("they are back", () -> Optional.of(http.get(mockups.getFirst()).call()).filter(reply -> reply.status() == 200));
  }

  @Test
  void keepsAPictureWhoseReportsAreDismissed() {
    var operator = signIn.operator();
    var id = hung(signIn.somebody(), anyLook()).get("id").asString();
    report(id, signIn.somebody(), "other");
    assertThat(http.send("PUT", "/api/v1/console/artworks/" + id + "/dismissal", Map.of("reason", "a fox")).as(operator).call().status())
        .isEqualTo(200);
    assertThat(http.get("/api/v1/console/reports?limit=100").as(operator).call().text()).doesNotContain(id);
    assertThat(http.get("/api/v1/artworks/" + id).call().status()).isEqualTo(200);
    assertThat(decisions(id)).containsExactly("dismissed a fox " + operator.userId());
  }

  @ParameterizedTest
  @ValueSource(strings = {"as it is", "as a JPEG", "smaller", "mirrored", "turned by a quarter", "upside down"})
  void refusesATakenDownPictureAsAnUpload(String way) {
    var look = anyLook();
    var id = hung(signIn.somebody(), look).get("id").asString();
    var other = signIn.somebody();
    decide(signIn.operator(), id, true, "no");
    var reply = UploadedForm.of(switch (way) {
      case "as a JPEG" -> PictureFiles.jpeg(SIDE, SIDE, look);
      case "smaller" -> PictureFiles.png(SIDE - 40, SIDE - 40, (x, y) -> look.applyAsInt(x * SIDE / (SIDE - 40), y * SIDE / (SIDE - 40)));
      case "mirrored" -> PictureFiles.png(SIDE, SIDE, (x, y) -> look.applyAsInt(SIDE - 1 - x, y));
      case "turned by a quarter" -> PictureFiles.png(SIDE, SIDE, (x, y) -> look.applyAsInt(y, SIDE - 1 - x));
      case "upside down" -> PictureFiles.png(SIDE, SIDE, (x, y) -> look.applyAsInt(SIDE - 1 - x, SIDE - 1 - y));
      default -> PictureFiles.png(SIDE, SIDE, look);
    }).send(http, other);
    assertThat(reply.code()).isEqualTo("UPLOAD_PICTURE_TAKEN_DOWN");
    assertThat(UploadedForm.of(PictureFiles.png(SIDE, SIDE, anyLook())).send(http, other).status()).as("another picture").isEqualTo(201);
  }

  private Http.Reply report(String id, SignIn.Person reader, String reason) {
    var call = http.post("/api/v1/artworks/" + id + "/reports", Map.of("reason", reason, "words", "look at it"));
    return (reader == null ? call : call.as(reader)).call();
  }

  private Http.Reply decide(SignIn.Person operator, String id, boolean down, String reason) {
    return http.send("PUT", "/api/v1/console/artworks/" + id + "/takedown", Map.of("takenDown", down, "reason", reason)).as(operator)
        .call();
  }

  private JsonNode listed(SignIn.Person operator, String query, String id) {
    var items = http.get("/api/v1/console/reports?limit=100" + query).as(operator).call().body().get("items");
    return StreamSupport.stream(items.spliterator(), false).filter(item -> item.get("id").asString().equals(id)).findFirst().orElseThrow();
  }

  private List<String> decisions(String id) {
    return jdbc.sql("select decision || ' ' || reason || ' ' || operator from artworks.decisions where artwork_id = ? order by id")
        .param(id).query(String.class).list();
  }

  private static IntBinaryOperator anyLook() {
    return PictureFiles.photograph(ThreadLocalRandom.current().nextLong());
  }

  private JsonNode upload(SignIn.Person creator, IntBinaryOperator look) {
    return UploadedForm.of(PictureFiles.png(SIDE, SIDE, look)).send(http, creator).body();
  }

  private JsonNode hung(SignIn.Person creator, IntBinaryOperator look) {
    var artwork = upload(creator, look);
    var path = "/api/v1/artworks/" + artwork.get("id").asString();
    var tag = http.get(path).as(creator).call().header("ETag").orElseThrow();
    return http.send("PATCH", path, Map.of("visibility", "public")).as(creator).header("If-Match", tag).call().body();
  }
}
