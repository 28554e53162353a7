package studio.fofo.storage.blocks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.fofo.storage.Cid;
import studio.fofo.storage.files.DurableFolder;

class FileBlockStoreTest extends BlockStoreContract {

  private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

  @TempDir
  private Path folder;

  @Override
  BlockStore store() {
    return new FileBlockStore(new DurableFolder(folder, NOW));
  }

  @Override
  void damage(BlockStore store, Cid cid) throws Exception {
    Files.writeString(file(cid), "hello w0rld");
  }

  @Test
  void storesBlocksInSubfoldersAtomically() throws Exception {
    var block = new byte[] {1, 2, 3};
    var store = store();
    store.put(Cid.ofRaw(block), block);
    assertThat(file(Cid.ofRaw(block))).exists();
    assertThat(folder.resolve("incoming")).isEmptyDirectory();
  }

  @Test
  void deletesLeftoversOfAKilledProcessAfterAnHour() throws Exception {
    store();
    var old = Files.writeString(folder.resolve("incoming/old.part"), "half");
    var fresh = Files.writeString(folder.resolve("incoming/fresh.part"), "half");
    Files.setLastModifiedTime(old, FileTime.from(NOW.minusSeconds(3601)));
    Files.setLastModifiedTime(fresh, FileTime.from(NOW.minusSeconds(10)));
    store();
    assertThat(old).doesNotExist();
    assertThat(fresh).exists();
  }

  private Path file(Cid cid) {
    var hex = HexFormat.of().formatHex(cid.digest());
    return folder.resolve(hex.substring(0, 2)).resolve(hex + ".block");
  }
}
