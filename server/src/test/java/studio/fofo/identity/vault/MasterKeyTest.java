package studio.fofo.identity.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MasterKeyTest {

  private static final byte[] PLAIN = "plain".getBytes(StandardCharsets.UTF_8);

  @TempDir
  private Path folder;

  @Test
  void storesItsKeyForItsOwnerOnly() throws Exception {
    var sealed = MasterKey.in(folder).seal(PLAIN, "test");
    assertThat(MasterKey.in(folder).open(sealed, "test")).isEqualTo(PLAIN);
    var file = folder.resolve("master-keyset.json");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
    assertThat(Files.list(folder)).containsExactly(file);
    assertThat(MasterKey.of(Files.readString(file)).open(sealed, "test")).isEqualTo(PLAIN);
  }

  @Test
  void opensForTheSameContextOnly() {
    var key = MasterKey.in(folder);
    var sealed = key.seal(PLAIN, "test");
    assertThatThrownBy(() -> key.open(sealed, "other")).hasMessageContaining("cannot open other");
  }

  @Test
  void explainsHowToRestoreTheKey(@TempDir Path other) {
    var sealed = MasterKey.in(folder).seal(PLAIN, "secret/blind-index");
    assertThatThrownBy(() -> MasterKey.in(other).open(sealed, "secret/blind-index"))
        .hasMessageContaining("sealed with another master key").hasMessageContaining("FOFO_HOME/keys");
    assertThatThrownBy(() -> MasterKey.of("{}")).hasMessageContaining("fofo.identity.master-keyset");
    assertThatThrownBy(() -> MasterKey.of("secret words")).hasMessageNotContaining("secret words");
  }

  @Test
  void agreesOnOneKeyIfManyStartConcurrently() throws Exception {
    var starts = new ArrayList<Callable<MasterKey>>();
    for (var number = 0; number < 8; number++) {
      starts.add(() -> MasterKey.in(folder));
    }
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var keys = threads.invokeAll(starts);
      var sealed = keys.getFirst().get().seal(PLAIN, "test");
      for (var key : keys) {
        assertThat(key.get().open(sealed, "test")).isEqualTo(PLAIN);
      }
    }
  }
}
