package studio.fofo.chain.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateCopiesTest {

  @TempDir
  private Path folder;
  private Path state;
  private StateCopies copies;

  @BeforeEach
  void begin() {
    state = folder.resolve("state.json");
    copies = new StateCopies(state);
  }

  @Test
  void restoresTheLatestCompleteCopy() throws IOException {
    for (var block = 1; block <= 5; block++) {
      dump(block);
      copies.keep();
    }
    assertThat(copies.copies()).hasSize(3);
    tear(state);
    new StateCopies(state).restore();
    assertThat(Files.readString(state)).isEqualTo(json(5));
    tear(state);
    tear(copies.copies().getFirst());
    new StateCopies(state).restore();
    assertThat(Files.readString(state)).isEqualTo(json(4));
  }

  @Test
  void copiesNoTruncatedStateAndNotTooOften() throws IOException {
    dump(1);
    copies.keep();
    dump(2);
    tear(state);
    copies.keep();
    assertThat(copies.copies()).hasSize(1);
    assertThat(Files.readString(copies.copies().getFirst())).isEqualTo(json(1));
    write(json(3), 14_000);
    copies.keep();
    assertThat(Files.readString(copies.copies().getFirst())).isEqualTo(json(1));
    assertThat(folder.resolve("state.taken.json")).doesNotExist();
  }

  @Test
  void detectsADumpThatIsTruncatedAfterAClosingBracket() throws IOException {
    for (var torn : new String[] {"{\"accounts\":{\"a\":{}", "{\"a\":1}{", "", "{\"a\":[1,2]", "\0\0\0\0"}) {
      dump(7);
      copies = new StateCopies(state);
      copies.copies().forEach(StateCopiesTest::delete);
      copies.keep();
      Files.writeString(state, torn);
      copies.restore();
      assertThat(Files.readString(state)).as(torn).isEqualTo(json(7));
    }
  }

  @Test
  void movesADamagedStateAsideIfNoCopyIsComplete() throws IOException {
    Files.writeString(state, "{\"block\"");
    copies.restore();
    assertThat(state).doesNotExist();
    assertThat(folder.resolve("state.damaged.json")).hasContent("{\"block\"");
    copies.restore();
  }

  private void dump(int block) throws IOException {
    write(json(block), block * 10_000L);
  }

  private void write(String text, long millis) throws IOException {
    Files.writeString(state, text);
    Files.setLastModifiedTime(state, FileTime.fromMillis(1_000_000 + millis));
  }

  private static String json(int block) {
    return "{\"block\":" + block + ",\"accounts\":{\"a\":{\"balance\":\"0x1\"}}}";
  }

  /** Just after a closing bracket. */
  private static void tear(Path file) throws IOException {
    var time = Files.getLastModifiedTime(file);
    Files.writeString(file, "{\"block\":9,\"accounts\":{\"a\":{\"balance\":\"0x1\"}");
    Files.setLastModifiedTime(file, time);
  }

  private static void delete(Path file) {
    try {
      Files.delete(file);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
