package studio.fofo.storage.media;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.stereotype.Component;
import studio.fofo.storage.Cid;
import studio.fofo.storage.Derivatives;
import studio.fofo.storage.Media;
import studio.fofo.storage.MediaStore;
import studio.fofo.storage.MediaUrl;

/** {@link MediaStore} over files that are named by their SHA-256. */
@Component
class NamedMediaStore implements MediaStore {

  private final MediaFiles files;

  NamedMediaStore(MediaFiles files) {
    this.files = files;
  }

  @Override
  public MediaUrl put(Media media) {
    var hash = HexFormat.of().formatHex(Cid.ofRaw(media.bytes()).digest());
    var name = hash + "." + media.type().suffix();
    if (!files.has(name)) {
      files.write(name, media.bytes());
    }
    return new MediaUrl("/media/" + hash.substring(0, 2) + "/" + name);
  }

  @Override
  public Derivatives derive(byte[] picture) {
    var sizes = Renditions.of(picture, 1600, 800, 400, 160).stream().map(webp -> put(Media.webp(webp))).toList();
    return new Derivatives(sizes.get(0), sizes.get(1), sizes.get(2), sizes.get(3));
  }

  @Override
  public Optional<Media> find(MediaUrl url) {
    var name = url.path().substring(url.path().lastIndexOf('/') + 1);
    return files.read(name).map(bytes -> new Media(type(name), bytes));
  }

  private static Media.Type type(String name) {
    var suffix = name.substring(name.indexOf('.') + 1);
    return Arrays.stream(Media.Type.values()).filter(type -> type.suffix().equals(suffix)).findFirst().orElseThrow();
  }
}
