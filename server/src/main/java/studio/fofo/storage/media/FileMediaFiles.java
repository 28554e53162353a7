package studio.fofo.storage.media;

import java.util.Optional;
import studio.fofo.storage.files.DurableFolder;

/** {@link MediaFiles} on the file system. */
public final class FileMediaFiles implements MediaFiles {

  private final DurableFolder folder;

  public FileMediaFiles(DurableFolder folder) {
    this.folder = folder;
  }

  @Override
  public void write(String name, byte[] bytes) {
    folder.write(name, bytes);
  }

  @Override
  public Optional<byte[]> read(String name) {
    return folder.read(name);
  }

  @Override
  public boolean has(String name) {
    return folder.has(name);
  }
}
