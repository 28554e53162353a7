package studio.fofo.artworks.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.jdbc.core.simple.JdbcClient;
import studio.fofo.artworks.PictureReview;
import studio.fofo.artworks.gallery.JdbcArtworks;
import studio.fofo.testing.Eventually;
import studio.fofo.testing.Http;
import studio.fofo.testing.ModuleTest;
import studio.fofo.testing.PictureFiles;
import studio.fofo.testing.SignIn;
import studio.fofo.testing.UploadedForm;
import tools.jackson.databind.JsonNode;

/**
 * From the upload to an operator's decision, with the examiner that {@code fofo.artworks.review.copies=true} switches on. It joins the
 * studio that all such tests share while these tests run, which saves another studio.
 */
@ModuleTest
class ReviewedUploadsTest {

  private static final String SETTING = "fofo.artworks.review.copies";
  private static final String BEAN = "copiedPictures";

  private final Http http;
  private final SignIn signIn;
  private final JdbcClient jdbc;
  private final JdbcArtworks artworks;
  private final DefaultListableBeanFactory studio;

  ReviewedUploadsTest(Http http, SignIn signIn, JdbcClient jdbc, JdbcArtworks artworks, DefaultListableBeanFactory studio) {
    this.http = http;
    this.signIn = signIn;
    this.jdbc = jdbc;
    this.artworks = artworks;
    this.studio = studio;
  }

  private ApplicationContextRunner examiners() {
    return new ApplicationContextRunner().withBean(JdbcArtworks.class, () -> artworks).withUserConfiguration(CopiedPictures.class);
  }

  @BeforeEach
  void switchOn() {
    examiners().withPropertyValues(SETTING + "=true")
        .run(on -> studio.registerSingleton(BEAN, on.getBean(PictureReview.class)));
  }

  @AfterEach
  void switchOff() {
    studio.destroySingleton(BEAN);
  }

  @Test
  void hasNoExaminerUnlessItIsSwitchedOn() {
    examiners().run(off -> assertThat(off).doesNotHaveBean(PictureReview.class));
    examiners().withPropertyValues(SETTING + "=false").run(off -> assertThat(off).doesNotHaveBean(PictureReview.class));
  }

  @Test
  void holdsACopyOfSomebodyElsesPictureUntilAnOperatorReleasesIt() {
    var file = photograph();
    var creator = signIn.somebody();
    var first = upload(creator, file);
    assertThat(found(first)).isEqualTo("copies pass passed");
    assertThat(publish(creator, first).status()).isEqualTo(200);

    var copier = signIn.somebody();
    var copy = upload(copier, file);
    assertThat(found(copy)).isEqualTo("copies hold held");
    assertThat(publish(copier, copy).code()).isEqualTo("ARTWORK_IN_REVIEW");
    assertThat(http.get("/api/v1/artworks/" + copy).call().status()).isEqualTo(404);
    var operator = signIn.operator();
    var report = listed(operator, copy).orElseThrow().at("/reports/0");
    assertThat(report.get("reason").asString()).isEqualTo("copyright");
    assertThat(report.get("words").asString()).contains(first);

    assertThat(http.send("PUT", "/api/v1/console/artworks/" + copy + "/dismissal", Map.of("reason", "a licence was shown")).as(operator)
        .call().status()).isEqualTo(200);
    assertThat(listed(operator, copy)).isEmpty();
    assertThat(publish(copier, copy).status()).isEqualTo(200);
    assertThat(http.get("/api/v1/artworks/" + copy).call().status()).isEqualTo(200);
  }

  @Test
  void letsCreatorsUploadTheirOwnPictureAgain() {
    var file = photograph();
    var creator = signIn.somebody();
    var first = upload(creator, file);
    assertThat(found(first)).isEqualTo("copies pass passed");
    var again = upload(creator, file);
    assertThat(again).isNotEqualTo(first);
    assertThat(found(again)).isEqualTo("copies pass passed");
    assertThat(publish(creator, again).status()).isEqualTo(200);
    assertThat(listed(signIn.operator(), again)).isEmpty();
  }

  private static byte[] photograph() {
    return PictureFiles.png(600, 600, PictureFiles.photograph(ThreadLocalRandom.current().nextLong()));
  }

  private String upload(SignIn.Person creator, byte[] file) {
    var reply = UploadedForm.of(file).send(http, creator);
    assertThat(reply.status()).isEqualTo(201);
    return reply.body().get("id").asString();
  }

  /** Who found what, and where its review stands, once it has ended. */
  private String found(String id) {
    return Eventually.get("end of the review of " + id, () -> jdbc.sql("""
        select found.examiner || ' ' || found.outcome || ' ' || artwork.review from artworks.artworks as artwork
        join artworks.reviews as found on found.artwork_id = artwork.id where artwork.id = ? and artwork.review <> 'waiting'""")
        .param(id).query(String.class).optional());
  }

  private Http.Reply publish(SignIn.Person creator, String id) {
    var path = "/api/v1/artworks/" + id;
    var tag = http.get(path).as(creator).call().header("ETag").orElseThrow();
    return http.send("PATCH", path, Map.of("visibility", "public")).as(creator).header("If-Match", tag).call();
  }

  private Optional<JsonNode> listed(SignIn.Person operator, String id) {
    var items = http.get("/api/v1/console/reports?limit=100").as(operator).call().body().get("items");
    return StreamSupport.stream(items.spliterator(), false).filter(item -> item.get("id").asString().equals(id)).findFirst();
  }
}
