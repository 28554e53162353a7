package studio.fofo.artworks.review;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import studio.fofo.artworks.Artwork;
import studio.fofo.artworks.ArtworkId;
import studio.fofo.artworks.PictureReview;
import studio.fofo.artworks.PictureReview.Finding;
import studio.fofo.artworks.PictureReview.Outcome;
import studio.fofo.artworks.ReportReason;
import studio.fofo.artworks.Reporter;
import studio.fofo.artworks.gallery.JdbcArtworks;
import studio.fofo.artworks.gallery.Reviews;
import studio.fofo.kernel.TypeId;
import studio.fofo.painter.image.Raster;
import studio.fofo.runtime.ConditionalOnRole;
import studio.fofo.runtime.Role;
import studio.fofo.runtime.TaskHandler;
import studio.fofo.runtime.TaskKind;
import studio.fofo.runtime.TaskOutcome;
import studio.fofo.storage.ContentStore;

/**
 * Has all examiners look at a new picture. What they hold is reported to operators in the studio's name, so that it stands in the list of
 * reports: a dismissal lets it pass, a takedown refuses it. Runs in a task, since models take seconds; examined twice, it ends the same.
 */
@Component
@ConditionalOnRole(Role.AI)
class Reviewing implements TaskHandler<Reviews.OfArtwork> {

  private static final String STUDIO = "studio/";
  private static final int ATTEMPTS = 12;

  private final ObjectProvider<PictureReview> examiners;
  private final JdbcArtworks artworks;
  private final ContentStore content;
  private final Reviews reviews;
  private final ReportRows reports;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Reviewing(ObjectProvider<PictureReview> examiners, JdbcArtworks artworks, ContentStore content, Reviews reviews, ReportRows reports,
      TransactionTemplate transaction, Clock clock) {
    this.examiners = examiners;
    this.artworks = artworks;
    this.content = content;
    this.reviews = reviews;
    this.reports = reports;
    this.transaction = transaction;
    this.clock = clock;
  }

  @Override
  public TaskKind<Reviews.OfArtwork> kind() {
    return Reviews.KIND;
  }

  @Override
  public TaskOutcome execute(Reviews.OfArtwork task) {
    var id = new ArtworkId(task.artworkId());
    var artwork = artworks.find(id);
    if (artwork.isPresent() && reviews.isWaiting(id)) {
      var findings = examine(artwork.get());
      transaction.executeWithoutResult(status -> record(id, findings));
    }
    return TaskOutcome.done();
  }

  private Map<PictureReview, Finding> examine(Artwork artwork) {
    var file = content.get(artwork.imageCid())
        .orElseThrow(() -> new IllegalStateException("the picture " + artwork.imageCid() + " is not in the content store"));
    var picture = Raster.decode(file);
    var findings = new LinkedHashMap<PictureReview, Finding>();
    examiners.forEach(examiner -> findings.put(examiner, examiner.examine(artwork, picture)));
    return findings;
  }

  private void record(ArtworkId id, Map<PictureReview, Finding> findings) {
    if (!reviews.isUndecided(id)) {
      return;
    }
    var now = clock.instant();
    findings.forEach((examiner, finding) -> {
      reviews.found(id, examiner, finding, now);
      if (finding.outcome() == Outcome.HOLD) {
        report(id, examiner.name(), finding);
      } else if (finding.outcome() == Outcome.REFUSE) {
        artworks.takeDown(id, finding.words(), now);
      }
    });
    if (findings.values().stream().allMatch(finding -> finding.outcome() == Outcome.PASS)) {
      reviews.pass(id);
    } else {
      reviews.hold(id);
    }
  }

  private void report(ArtworkId id, String name, Finding finding) {
    reports.add(TypeId.next("rep").toString(), id, id.value(), new Reporter(null, STUDIO + name), finding.reason().word(), finding.words(),
        clock.instant());
  }

  @Override
  public int attempts() {
    return ATTEMPTS;
  }

  /** An operator looks at what no examiner could read, unless one has decided already. */
  @Override
  public void givenUp(Reviews.OfArtwork task, Throwable last) {
    var id = new ArtworkId(task.artworkId());
    transaction.executeWithoutResult(status -> {
      if (reviews.isUndecided(id)) {
        report(id, "review", Finding.hold(ReportReason.OTHER, "the picture could not be examined"));
        reviews.hold(id);
      }
    });
  }
}
