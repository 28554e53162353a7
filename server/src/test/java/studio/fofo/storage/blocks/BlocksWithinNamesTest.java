package studio.fofo.storage.blocks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import studio.fofo.storage.Cid;
import studio.fofo.storage.testing.MemoryBlockStore;

class BlocksWithinNamesTest extends BlockStoreContract {

  private final MemoryBlockStore kept = new MemoryBlockStore();

  @Override
  BlockStore store() {
    return new BlocksWithinNames(kept);
  }

  @Override
  void damage(BlockStore store, Cid cid) {
    kept.damage(cid);
  }

  @Override
  boolean isThreadSafe() {
    return false;
  }

  @Test
  void servesIdentityCidsWithoutStoringThem() {
    var block = "hello".getBytes(UTF_8);
    var cid = Cid.within(Cid.Codec.RAW, block);
    var store = store();
    assertThat(store.has(cid)).isTrue();
    assertThat(store.get(cid)).hasValue(block);
    store.put(cid, block);
    assertThat(kept.count()).isZero();
    assertThatThrownBy(() -> store.put(cid, "hallo".getBytes(UTF_8))).isInstanceOf(IllegalArgumentException.class);
  }
}
