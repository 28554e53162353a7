package studio.fofo.artworks.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import studio.fofo.artworks.Artwork;
import studio.fofo.artworks.ArtworkId;
import studio.fofo.artworks.Artworks;
import studio.fofo.artworks.PictureReview;
import studio.fofo.artworks.ReportReason;
import studio.fofo.artworks.gallery.JdbcArtworks;
import studio.fofo.artworks.gallery.Reviews;
import studio.fofo.kernel.Refusal;
import studio.fofo.painter.image.Raster;
import studio.fofo.storage.ContentStore;
import studio.fofo.testing.Http;
import studio.fofo.testing.ModuleTest;
import studio.fofo.testing.PictureFiles;
import studio.fofo.testing.SignIn;
import studio.fofo.testing.UploadedForm;

/** Examined before they are shown. */
@ModuleTest
class ReviewingTest {

  private static final int SIDE = 600;
  private static final String MODEL = "ab".repeat(32);

  private final Http http;
  private final SignIn signIn;
  private final JdbcClient jdbc;
  private final JdbcArtworks artworks;
  private final ContentStore content;
  private final Reviews reviews;
  private final ReportRows reports;
  private final TransactionTemplate transaction;
  private final Clock clock;

  ReviewingTest(Http http, SignIn signIn, JdbcClient jdbc, JdbcArtworks artworks, ContentStore content, Reviews reviews, ReportRows reports,
      TransactionTemplate transaction, Clock clock) {
    this.http = http;
    this.signIn = signIn;
    this.jdbc = jdbc;
    this.artworks = artworks;
    this.content = content;
    this.reviews = reviews;
    this.reports = reports;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** An examiner that always finds the same. */
  private record Always(Finding finding) implements PictureReview {

    @Override
    public String name() {
      return "always";
    }

    @Override
    public String model() {
      return MODEL;
    }

    @Override
    public Finding examine(Artwork artwork, Raster picture) {
      assertThat(picture.width()).isEqualTo(SIDE);
      return finding;
    }
  }

  @Test
  void keepsAPicturePrivateUntilItIsExaminedAndShowsItIfNothingIsFound() {
    var creator = signIn.somebody();
    var id = waiting(creator);
    assertThat(publish(creator, id).code()).isEqualTo("ARTWORK_IN_REVIEW");
    assertThatThrownBy(() -> transaction.executeWithoutResult(status -> ((Artworks) artworks).reveal(id)))
        .isInstanceOf(Refusal.class).hasMessageContaining("is being examined");
    assertThatThrownBy(() -> artworks.requireFree(id)).isInstanceOf(Refusal.class);
    examine(id, PictureReview.Finding.PASSED);
    assertThat(publish(creator, id).status()).isEqualTo(200);
    assertThat(findings(id)).containsExactly("always pass " + MODEL);
  }

  @Test
  void letsAnOperatorDecideAboutWhatIsHeld() {
    var creator = signIn.somebody();
    var operator = signIn.operator();
    var id = waiting(creator);
    examine(id, PictureReview.Finding.hold(ReportReason.SEXUAL, "seems to show nudity"));
    examine(id, PictureReview.Finding.PASSED);
    assertThat(publish(creator, id).code()).isEqualTo("ARTWORK_IN_REVIEW");
    var items = http.get("/api/v1/console/reports?limit=100").as(operator).call().body().get("items");
    var listed = StreamSupport.stream(items.spliterator(), false).filter(item -> item.get("id").asString().equals(id.value())).findFirst()
        .orElseThrow();
    assertThat(listed.at("/reports/0/words").asString()).isEqualTo("seems to show nudity");
    assertThat(http.send("PUT", "/api/v1/console/artworks/" + id + "/dismissal", Map.of("reason", "a statue")).as(operator).call().status())
        .isEqualTo(200);
    assertThat(publish(creator, id).status()).isEqualTo(200);
    assertThat(findings(id)).containsExactly("always hold " + MODEL);
  }

  @Test
  void takesDownWhatIsRefused() {
    var creator = signIn.somebody();
    var id = waiting(creator);
    examine(id, PictureReview.Finding.refuse(ReportReason.HATE, "shows a forbidden sign"));
    assertThat(artworks.isTakenDown(id)).isTrue();
    assertThat(http.send("PUT", "/api/v1/console/artworks/" + id + "/takedown", Map.of("takenDown", false, "reason", "a mistake"))
        .as(signIn.operator()).call().status()).isEqualTo(200);
    assertThat(publish(creator, id).status()).isEqualTo(200);
  }

  @Test
  void asksAnOperatorAboutWhatCannotBeRead() {
    var creator = signIn.somebody();
    var id = waiting(creator);
    reviewing(PictureReview.Finding.PASSED).givenUp(new Reviews.OfArtwork(id.value()), new IllegalStateException("gone"));
    assertThat(publish(creator, id).code()).isEqualTo("ARTWORK_IN_REVIEW");
    assertThat(jdbc.sql("select words from artworks.reports where artwork_id = ?").param(id.value()).query(String.class).list())
        .containsExactly("the picture could not be examined");
  }

  @Test
  void keepsADecisionThatWasMadeBeforeItWasGivenUp() {
    var creator = signIn.somebody();
    var id = waiting(creator);
    examine(id, PictureReview.Finding.hold(ReportReason.SEXUAL, "seems to show nudity"));
    assertThat(http.send("PUT", "/api/v1/console/artworks/" + id + "/dismissal", Map.of("reason", "a statue")).as(signIn.operator()).call()
        .status()).isEqualTo(200);
    reviewing(PictureReview.Finding.PASSED).givenUp(new Reviews.OfArtwork(id.value()), new IllegalStateException("gone"));
    assertThat(publish(creator, id).status()).isEqualTo(200);
    assertThat(jdbc.sql("select count(*) from artworks.reports where artwork_id = ? and state = 'open'").param(id.value())
        .query(Integer.class).single()).isZero();
  }

  @Test
  void holdsWhatLooksLikeAnEarlierPictureOfSomebodyElse() {
    var file = PictureFiles.png(SIDE, SIDE, PictureFiles.photograph(ThreadLocalRandom.current().nextLong()));
    var examiner = new CopiedPictures(artworks);
    var creator = signIn.somebody();
    var first = upload(creator, file);
    var copy = upload(signIn.somebody(), file);
    var again = upload(creator, file);
    var picture = Raster.decode(file);
    assertThat(examiner.examine(artworks.find(first).orElseThrow(), picture)).isEqualTo(PictureReview.Finding.PASSED);
    assertThat(examiner.examine(artworks.find(copy).orElseThrow(), picture).words()).contains(first.value());
    assertThat(examiner.examine(artworks.find(again).orElseThrow(), picture)).isEqualTo(PictureReview.Finding.PASSED);
  }

  private ArtworkId waiting(SignIn.Person creator) {
    var id = upload(creator, PictureFiles.png(SIDE, SIDE, PictureFiles.photograph(ThreadLocalRandom.current().nextLong())));
    jdbc.sql("update artworks.artworks set review = 'waiting' where id = ?").param(id.value()).update();
    return id;
  }

  private ArtworkId upload(SignIn.Person creator, byte[] file) {
    var reply = UploadedForm.of(file).send(http, creator);
    assertThat(reply.status()).isEqualTo(201);
    return new ArtworkId(reply.body().get("id").asString());
  }

  private void examine(ArtworkId id, PictureReview.Finding finding) {
    reviewing(finding).execute(new Reviews.OfArtwork(id.value()));
  }

  private Reviewing reviewing(PictureReview.Finding finding) {
    var examiners = new StaticListableBeanFactory(Map.of("always", new Always(finding)));
    return new Reviewing(examiners.getBeanProvider(PictureReview.class), artworks, content, reviews, reports, transaction, clock);
  }

  private Http.Reply publish(SignIn.Person creator, ArtworkId id) {
    var path = "/api/v1/artworks/" + id;
    var tag = http.get(path).as(creator).call().header("ETag").orElseThrow();
    return http.send("PATCH", path, Map.of("visibility", "public")).as(creator).header("If-Match", tag).call();
  }

  private List<String> findings(ArtworkId id) {
    return jdbc.sql("select examiner || ' ' || outcome || ' ' || model from artworks.reviews where artwork_id = ?").param(id.value())
        .query(String.class).list();
  }
}
