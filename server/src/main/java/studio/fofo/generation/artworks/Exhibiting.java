package studio.fofo.generation.artworks;

import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import studio.fofo.generation.ArtworkId;
import studio.fofo.kernel.Refusal;
import studio.fofo.kernel.UserId;
import studio.fofo.runtime.HttpErrors;
import studio.fofo.runtime.Signals;
import studio.fofo.runtime.web.HotReads;

/** Hanging artworks into the gallery and taking them down, and telling the caches. */
@Service
public class Exhibiting {

  /** What kept replies about the gallery show. */
  public static final String GALLERY = "gallery";

  private final JdbcArtworks artworks;
  private final Signals signals;
  private final TransactionTemplate transaction;

  Exhibiting(JdbcArtworks artworks, Signals signals, TransactionTemplate transaction) {
    this.artworks = artworks;
    this.signals = signals;
    this.transaction = transaction;
  }

  /** What kept replies about one artwork show. */
  public static String topic(ArtworkId id) {
    return "artwork/" + id;
  }

  /** @throws Refusal {@code VERSION_STALE} when it changed since that version */
  public StoredArtwork show(ArtworkId id, UserId owner, Visibility visibility, long version) {
    transaction.executeWithoutResult(status -> {
      if (!artworks.show(id, owner, visibility, version)) {
        throw new Refusal(HttpErrors.VERSION_STALE, "artwork " + id + " is no longer at version " + version + "; read it again");
      }
      signals.send(HotReads.SIGNAL + topic(id));
      artworks.nearDuplicatesOf(id).forEach(like -> signals.send(HotReads.SIGNAL + topic(like)));
      signals.send(HotReads.SIGNAL + GALLERY);
    });
    return artworks.stored(id).orElseThrow(() -> JdbcArtworks.unknown(id.value()));
  }
}
