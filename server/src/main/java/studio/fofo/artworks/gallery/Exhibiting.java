package studio.fofo.artworks.gallery;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import studio.fofo.artworks.ArtworksErrors;
import studio.fofo.artworks.ArtworkId;
import studio.fofo.artworks.HeldArtworks;
import studio.fofo.artworks.StoredArtwork;
import studio.fofo.artworks.Visibility;
import studio.fofo.kernel.Refusal;
import studio.fofo.kernel.UserId;
import studio.fofo.runtime.Signals;
import studio.fofo.runtime.web.HotReads;
import studio.fofo.runtime.web.IfMatch;

/** Publishes artworks in the gallery, withdraws them, and invalidates caches. */
@Service
public class Exhibiting {

  /** The topic of cached replies about the gallery. */
  public static final String GALLERY = "gallery";

  private final JdbcArtworks artworks;
  private final HeldArtworks held;
  private final Reviews reviews;
  private final Signals signals;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Exhibiting(JdbcArtworks artworks, HeldArtworks held, Reviews reviews, Signals signals, TransactionTemplate transaction, Clock clock) {
    this.artworks = artworks;
    this.held = held;
    this.reviews = reviews;
    this.signals = signals;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** The topic of cached replies about one artwork. */
  public static String topic(ArtworkId id) {
    return "artwork/" + id;
  }

  /** @throws Refusal {@code VERSION_STALE} if it has changed since the owner read it, {@code ARTWORK_HELD}, {@code ARTWORK_IN_REVIEW} */
  public StoredArtwork show(ArtworkId id, UserId owner, Visibility visibility, @Nullable Boolean promptShown, IfMatch basedOn) {
    transaction.executeWithoutResult(status -> {
      var version = artworks.stored(id).orElseThrow(() -> ArtworksErrors.unknown(id.value())).version();
      basedOn.require("artwork " + id, version);
      if (visibility != Visibility.PRIVATE && held.isHeld(id)) {
        throw ArtworksErrors.held(id);
      }
      if (visibility != Visibility.PRIVATE) {
        reviews.requirePassed(id);
      }
      if (!artworks.show(id, owner, visibility, promptShown, version)) {
        throw basedOn.stale("artwork " + id, version + 1);
      }
      signals.send(GuardedFiles.CHANGED);
      signals.send(HotReads.SIGNAL + topic(id));
      artworks.nearDuplicatesOf(id).forEach(like -> signals.send(HotReads.SIGNAL + topic(like)));
      signals.send(HotReads.SIGNAL + GALLERY);
    });
    return artworks.stored(id).orElseThrow(() -> ArtworksErrors.unknown(id.value()));
  }

  /**
   * An operator's choice of what the landing page shows.
   *
   * @throws Refusal {@code ARTWORK_NOT_SHOWN} if it is not in the gallery: only its creator can publish it
   */
  public StoredArtwork curate(ArtworkId id, boolean curated) {
    if (artworks.stored(id).isEmpty()) {
      throw ArtworksErrors.unknown(id.value());
    }
    transaction.executeWithoutResult(status -> {
      if (!artworks.curate(id, curated, clock.instant())) {
        throw new Refusal(ArtworksErrors.ARTWORK_NOT_SHOWN,
            "artwork " + id + " is not in the gallery; its creator must publish it first");
      }
      signals.send(HotReads.SIGNAL + topic(id));
      signals.send(HotReads.SIGNAL + GALLERY);
    });
    return artworks.stored(id).orElseThrow(() -> ArtworksErrors.unknown(id.value()));
  }
}
