package studio.fofo.storage.pins;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import studio.fofo.storage.Cid;
import studio.fofo.storage.UnixFsProfile;
import studio.fofo.storage.blocks.BlockStore;
import studio.fofo.storage.testing.MemoryBlockStore;
import studio.fofo.storage.unixfs.FileImport;

/** The contract of every {@link Pins}. An adapter's test extends it and may return PINNING for a while. */
abstract class PinsContract {

  /** @param reachable blocks that the pinning service can get */
  abstract Pins pins(BlockStore reachable);

  @Test
  void pinsAFileWithEverythingBelowItOnce() throws IOException {
    var blocks = new MemoryBlockStore();
    var root = file(blocks);
    var pins = pins(blocks);
    assertThat(pins.pin(root, "a picture")).isIn(Pins.Status.PINNING, Pins.Status.PINNED);
    assertThat(pins.pin(root, "a picture")).isIn(Pins.Status.PINNING, Pins.Status.PINNED);
    assertThat(settled(pins, root)).isEqualTo(Pins.Status.PINNED);
  }

  @Test
  void reportsAMissingBlock() throws IOException {
    var blocks = new MemoryBlockStore();
    var root = file(blocks);
    blocks.lose(Cid.ofRaw(new byte[1 << 20]));
    var pins = pins(blocks);
    pins.pin(root, "a picture");
    assertThat(settled(pins, root)).isEqualTo(Pins.Status.FAILED);
  }

  @Test
  void knowsNothingAboutUnrequestedPins() {
    assertThat(pins(new MemoryBlockStore()).status(Cid.ofRaw(new byte[] {1}))).isEqualTo(Pins.Status.UNKNOWN);
  }

  private static Cid file(BlockStore blocks) throws IOException {
    return new FileImport(blocks, UnixFsProfile.V1_2025).store(new ByteArrayInputStream(new byte[(1 << 20) + 5]));
  }

  private static Pins.Status settled(Pins pins, Cid root) {
    var status = pins.status(root);
    for (var tries = 0; status == Pins.Status.PINNING && tries < 10_000; tries++) {
      status = pins.status(root);
    }
    return status;
  }
}
