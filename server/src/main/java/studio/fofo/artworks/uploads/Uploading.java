package studio.fofo.artworks.uploads;

import java.nio.ByteBuffer;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import studio.fofo.artworks.ArtworksErrors;
import studio.fofo.artworks.ArtworkId;
import studio.fofo.artworks.PaintingThreads;
import studio.fofo.artworks.StoredArtwork;
import studio.fofo.artworks.gallery.JdbcArtworks;
import studio.fofo.kernel.Refusal;
import studio.fofo.kernel.UserId;
import studio.fofo.runtime.CrashPoints;
import studio.fofo.runtime.FreeDisk;
import studio.fofo.runtime.quota.QuotaKind;
import studio.fofo.runtime.quota.QuotaSubjects;
import studio.fofo.runtime.quota.Quotas;

/**
 * Imports a picture as an artwork, once per id. Everything is stored before its row is written, so that it can be interrupted anywhere and
 * repeated; it is not in the gallery until its owner publishes it.
 */
@Service
public class Uploading {

  /** Originals and renditions; a photograph grows tenfold, since its pixels are stored losslessly. */
  static final QuotaKind BYTES = QuotaKind.of("upload-bytes", "bytes of stored uploads")
      .perPerson(500_000_000).perAddress(2_000_000_000).inAll(20_000_000_000L);

  private final JdbcArtworks artworks;
  private final UploadStoring storing;
  private final UploadLimit limit;
  private final Quotas quotas;
  private final FreeDisk disk;
  private final PaintingThreads threads;
  private final TransactionTemplate transaction;

  Uploading(
      JdbcArtworks artworks, UploadStoring storing, UploadLimit limit, Quotas quotas, FreeDisk disk, PaintingThreads threads,
      TransactionTemplate transaction) {
    this.artworks = artworks;
    this.storing = storing;
    this.limit = limit;
    this.quotas = quotas;
    this.disk = disk;
    this.threads = threads;
    this.transaction = transaction;
  }

  @Bean
  static QuotaKind uploadBytesQuota() {
    return BYTES;
  }

  /**
   * @param id the same on every attempt of the request: an existing artwork is returned
   * @throws Refusal {@code UPLOAD_PICTURE_…}, {@code UPLOAD_TOO_MANY}, {@code QUOTA_USED_UP}, {@code PAINTING_QUEUE_FULL}, {@code
   *     DISK_NEARLY_FULL}
   */
  public StoredArtwork upload(UserId owner, ArtworkId id, Upload upload, ByteBuffer file) {
    if (artworks.stored(id).isEmpty()) {
      limit.check(owner);
      var subjects = QuotaSubjects.of(owner);
      var made = threads.paint(PaintingThreads.Urgency.UPLOAD, owner, () -> {
        disk.requireRoom();
        quotas.requireSome(BYTES, subjects);
        var stored = storing.store(owner, id, upload, file);
        quotas.charge(BYTES, stored.bytes(), subjects);
        return stored;
      });
      transaction.executeWithoutResult(status -> {
        limit.lock(owner);
        limit.check(owner);
        artworks.record(made.stored(), made.look());
      });
      CrashPoints.reach("upload-recorded");
    }
    return artworks.stored(id).orElseThrow(() -> ArtworksErrors.unknown(id.value()));
  }
}
