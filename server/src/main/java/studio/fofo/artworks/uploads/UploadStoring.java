package studio.fofo.artworks.uploads;

import java.io.DataOutputStream;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import studio.fofo.artworks.Artwork;
import studio.fofo.artworks.ArtworkId;
import studio.fofo.artworks.ArtworksErrors;
import studio.fofo.artworks.StoredArtwork;
import studio.fofo.artworks.Visibility;
import studio.fofo.artworks.gallery.TakenDownLooks;
import studio.fofo.artworks.printing.Aside;
import studio.fofo.artworks.printing.WholePixels;
import studio.fofo.kernel.Refusal;
import studio.fofo.kernel.UserId;
import studio.fofo.painter.image.PerceptualHash;
import studio.fofo.painter.image.PictureMetadata;
import studio.fofo.painter.image.PngWriter;
import studio.fofo.painter.image.Raster;
import studio.fofo.storage.Cid;
import studio.fofo.storage.ContentStore;
import studio.fofo.storage.Derivatives;
import studio.fofo.storage.MediaStore;
import studio.fofo.storage.UnixFsProfile;
import tools.jackson.databind.json.JsonMapper;

/** Reads a file that somebody sent, and stores its picture and the sizes that pages show. */
@Component
class UploadStoring {

  /** Version of the import; incremented when the same file would become a different original. */
  private static final String VERSION = "2";
  private static final int DISPLAY = 1600;
  /** Compression level, 1 fast to 9 small: a photograph of 40 million pixels takes seconds. */
  private static final int LEVEL = 4;

  private final TakenDownLooks takenDown;
  private final ContentStore content;
  private final MediaStore media;
  private final JsonMapper json;
  private final Clock clock;

  UploadStoring(TakenDownLooks takenDown, ContentStore content, MediaStore media, JsonMapper json, Clock clock) {
    this.takenDown = takenDown;
    this.content = content;
    this.media = media;
    this.json = json;
    this.clock = clock;
  }

  /** @param bytes total bytes stored for it */
  record Made(StoredArtwork stored, PerceptualHash look, long bytes) {}

  private record Kept(Cid cid, long bytes) {}

  /** Only one picture at a time is in memory: the file is not copied before its turn. */
  Made store(UserId owner, ArtworkId id, Upload upload, ByteBuffer file) {
    var bytes = new byte[file.remaining()];
    file.duplicate().get(bytes);
    var picture = PictureFile.read(bytes);
    var look = PerceptualHash.of(picture.raster());
    if (takenDown.has(picture.raster(), look)) {
      throw Refusal.of(ArtworksErrors.UPLOAD_PICTURE_TAKEN_DOWN, "picture", "looks like one that an operator of this studio took down");
    }
    var kept = keep(picture.raster(), metadata(upload));
    var sizes = sizes(picture.raster());
    var artwork = new Artwork(
        id, owner, upload.title(), "", upload.style(), 0, Artwork.UPLOAD, VERSION, "", upload.source(),
        picture.raster().width(), picture.raster().height(), kept.cid(), sizes.display().path(), sizes.thumbnail().path(),
        Map.of(), parameters(picture, bytes.length), clock.instant());
    var stored = new StoredArtwork(
        artwork, null, 0, Visibility.PRIVATE, sizes.displaySmall().path(), sizes.thumbnailSmall().path(), 1, null);
    return new Made(stored, look, kept.bytes() + bytes(sizes));
  }

  private long bytes(Derivatives sizes) {
    return Stream.of(sizes.display(), sizes.displaySmall(), sizes.thumbnail(), sizes.thumbnailSmall()).distinct()
        .flatMap(url -> media.find(url).stream()).mapToLong(file -> file.bytes().length).sum();
  }

  private Kept keep(Raster raster, PictureMetadata metadata) {
    var written = new AtomicLong();
    var cid = Aside.write(out -> {
      var counted = new DataOutputStream(out);
      try (var writer = new PngWriter(counted, raster.width(), raster.height(), true, metadata, LEVEL)) {
        for (var y = 0; y < raster.height(); y++) {
          writer.row(raster.rgba(), y * raster.width() * 4);
        }
      }
      written.set(counted.size());
    }, in -> content.put(in, UnixFsProfile.V1_2025));
    return new Kept(cid, written.get());
  }

  /** Made from a picture of about display size: pixel art is enlarged to it, a large photograph scaled down to twice that. */
  private Derivatives sizes(Raster raster) {
    var longest = Math.max(raster.width(), raster.height());
    var factor = 2.0 * DISPLAY / longest;
    var shown = factor >= 1 ? WholePixels.enlarged(raster, DISPLAY)
        : raster.scaled((int) Math.round(raster.width() * factor), (int) Math.round(raster.height() * factor));
    return media.derive(shown.png(new PictureMetadata(Map.of(), PictureMetadata.Origin.PROCEDURAL, 0)));
  }

  private static PictureMetadata metadata(Upload upload) {
    var text = new LinkedHashMap<String, String>();
    text.put("Title", upload.title());
    text.put("Software", "FOFO Studio");
    return new PictureMetadata(text, new PictureMetadata.Origin(upload.source().term()), 0);
  }

  /** Facts about the file, together with its owner's confirmation of the rights. */
  private String parameters(PictureFile picture, int bytes) {
    var parameters = new LinkedHashMap<String, Object>();
    parameters.put("file", Map.of("format", picture.format(), "bytes", bytes));
    parameters.put("rightsConfirmed", true);
    return json.writeValueAsString(parameters);
  }
}
