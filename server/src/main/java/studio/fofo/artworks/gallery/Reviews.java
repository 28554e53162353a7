package studio.fofo.artworks.gallery;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import studio.fofo.artworks.Artwork;
import studio.fofo.artworks.ArtworkId;
import studio.fofo.artworks.ArtworksErrors;
import studio.fofo.artworks.PictureReview;
import studio.fofo.runtime.Role;
import studio.fofo.runtime.TaskKind;
import studio.fofo.runtime.Tasks;

/** Where a picture's review stands, in the column {@code review}, and what was found. */
@Repository
public class Reviews {

  /** The picture to examine. */
  public record OfArtwork(String artworkId) {}

  public static final TaskKind<OfArtwork> KIND = new TaskKind<>("artworks.review", Role.AI, OfArtwork.class);

  private final JdbcClient jdbc;
  private final Tasks tasks;
  private final ObjectProvider<PictureReview> examiners;

  Reviews(JdbcClient jdbc, Tasks tasks, ObjectProvider<PictureReview> examiners) {
    this.jdbc = jdbc;
    this.tasks = tasks;
    this.examiners = examiners;
  }

  /** Lets a new picture wait for its examiners, in the caller's transaction; our painter's own pictures have none. */
  void begin(Artwork artwork) {
    if (!artwork.engine().equals(Artwork.PROCEDURAL) && examiners.stream().findAny().isPresent()) {
      set(artwork.id(), "waiting");
      tasks.schedule(KIND, artwork.id().value(), new OfArtwork(artwork.id().value()));
    }
  }

  /** Whether it is still to be examined. */
  public boolean isWaiting(ArtworkId id) {
    return state(id, "").equals("waiting");
  }

  /** Whether it is still to be examined. If so, nobody can decide about it before the caller's transaction ends. */
  public boolean isUndecided(ArtworkId id) {
    return state(id, " for update").equals("waiting");
  }

  /** Whether it may be shown, minted and offered. It cannot begin to be held before the caller's transaction ends. */
  boolean hasPassed(ArtworkId id) {
    return state(id, " for share").equals("passed");
  }

  /**
   * Checks that it may be shown, minted and offered.
   *
   * @throws studio.fofo.kernel.Refusal {@code ARTWORK_IN_REVIEW}
   */
  void requirePassed(ArtworkId id) {
    if (!hasPassed(id)) {
      throw ArtworksErrors.inReview(id);
    }
  }

  /** Records a finding; a later one of the same examiner replaces it. */
  public void found(ArtworkId id, PictureReview examiner, PictureReview.Finding finding, Instant now) {
    jdbc.sql("""
        insert into artworks.reviews (artwork_id, examiner, model, outcome, words, at)
        values (:id, :examiner, :model, :outcome, :words, :now)
        on conflict (artwork_id, examiner) do update
          set model = excluded.model, outcome = excluded.outcome, words = excluded.words, at = excluded.at""")
        .param("id", id.value()).param("examiner", examiner.name()).param("model", examiner.model())
        .param("outcome", finding.outcome().name().toLowerCase(Locale.ROOT)).param("words", finding.words())
        .param("now", Timestamp.from(now)).update();
  }

  public void hold(ArtworkId id) {
    set(id, "held");
  }

  /** It may be shown from now on, because nothing was found or because an operator decided so. */
  public void pass(ArtworkId id) {
    set(id, "passed");
  }

  private void set(ArtworkId id, String state) {
    jdbc.sql("update artworks.artworks set review = :state where id = :id and review <> :state").param("state", state)
        .param("id", id.value()).update();
  }

  private String state(ArtworkId id, String lock) {
    return jdbc.sql("select review from artworks.artworks where id = :id" + lock).param("id", id.value()).query(String.class).optional()
        .orElse("passed");
  }
}
