package studio.fofo.artworks.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import studio.fofo.artworks.Artwork;
import studio.fofo.artworks.ArtworkId;
import studio.fofo.artworks.PictureReview;
import studio.fofo.painter.image.Raster;
import studio.fofo.runtime.Tasks;
import studio.fofo.testing.Eventually;
import studio.fofo.testing.Http;
import studio.fofo.testing.ModuleTest;
import studio.fofo.testing.PictureFiles;
import studio.fofo.testing.SignIn;
import studio.fofo.testing.UploadedForm;

/** Which pictures wait, and that a task ends it. */
@ModuleTest
class ReviewsTest {

  private static final PictureReview NEVER_ASKED = new PictureReview() {

    @Override
    public String name() {
      return "never";
    }

    @Override
    public String model() {
      return "";
    }

    @Override
    public Finding examine(Artwork artwork, Raster picture) {
      throw new AssertionError("the task's own examiners are asked");
    }
  };

  private final Http http;
  private final SignIn signIn;
  private final JdbcClient jdbc;
  private final Tasks tasks;
  private final JdbcArtworks artworks;
  private final TransactionTemplate transaction;

  ReviewsTest(Http http, SignIn signIn, JdbcClient jdbc, Tasks tasks, JdbcArtworks artworks, TransactionTemplate transaction) {
    this.http = http;
    this.signIn = signIn;
    this.jdbc = jdbc;
    this.tasks = tasks;
    this.artworks = artworks;
    this.transaction = transaction;
  }

  /** The studio under test has no examiners, so its task finds nothing. */
  @Test
  void waitsForItsExaminersIfThereAreAny() {
    var artwork = uploaded();
    assertThat(reviews().hasPassed(artwork.id())).isTrue();
    var with = reviews(NEVER_ASKED);
    transaction.executeWithoutResult(status -> {
      reviews().begin(artwork);
      assertThat(with.isWaiting(artwork.id())).isFalse();
      with.begin(artwork);
      assertThat(with.isWaiting(artwork.id())).isTrue();
    });
    Eventually.is("end of its review", () -> with.hasPassed(artwork.id()));
  }

  private Artwork uploaded() {
    var file = PictureFiles.png(600, 600, PictureFiles.photograph(ThreadLocalRandom.current().nextLong()));
    var id = UploadedForm.of(file).send(http, signIn.somebody()).body().get("id").asString();
    return artworks.find(new ArtworkId(id)).orElseThrow();
  }

  private Reviews reviews(PictureReview... examiners) {
    var beans = new StaticListableBeanFactory(examiners.length == 0 ? Map.of() : Map.of("examiner", examiners[0]));
    return new Reviews(jdbc, tasks, beans.getBeanProvider(PictureReview.class));
  }
}
