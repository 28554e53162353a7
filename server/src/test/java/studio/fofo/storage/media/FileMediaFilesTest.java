package studio.fofo.storage.media;

import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.io.TempDir;
import studio.fofo.storage.files.DurableFolder;

class FileMediaFilesTest extends MediaFilesContract {

  @TempDir
  private Path folder;

  @Override
  MediaFiles files() {
    return new FileMediaFiles(new DurableFolder(folder, Instant.EPOCH));
  }
}
