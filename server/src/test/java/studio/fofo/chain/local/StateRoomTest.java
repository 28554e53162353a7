package studio.fofo.chain.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateRoomTest {

  private static final long MEGABYTE = 1L << 20;

  @TempDir
  private Path folder;
  private long free = 64 * MEGABYTE;
  private final StateRoom room = new StateRoom(Path.of("."), place -> free);

  @Test
  void acceptsTransactionsIfTheNextStatesFit() throws IOException {
    var here = new StateRoom(folder, place -> free);
    assertThat(here.refusal()).isEmpty();
    Files.write(folder.resolve("state.json"), new byte[(int) MEGABYTE]);
    assertThat(here.refusal()).hasValueSatisfying(
        why -> assertThat(why).contains("disk is nearly full", "no transactions", "nothing was sent"));
    free += 5 * MEGABYTE;
    assertThat(here.refusal()).isEmpty();
    free--;
    assertThat(here.refusal()).isPresent();
  }

  @Test
  void ignoresExternalChains() {
    free = 0;
    assertThat(room.refusal()).isPresent();
    assertThat(new StateRoom(folder.resolve("none"), place -> free).refusal()).isEmpty();
  }
}
