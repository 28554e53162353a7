package studio.fofo.storage.blocks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import studio.fofo.storage.Cid;

/** The contract of every {@link BlockStore}. An adapter's test extends it. */
abstract class BlockStoreContract {

  private static final byte[] HELLO = "hello world".getBytes(UTF_8);
  private static final Cid HELLO_CID = Cid.ofRaw(HELLO);

  abstract BlockStore store();

  /** Changes one stored byte, bypassing the store. */
  abstract void damage(BlockStore store, Cid cid) throws Exception;

  boolean isThreadSafe() {
    return true;
  }

  @Test
  void returnsStoredBlocks() {
    var store = store();
    assertThat(store.has(HELLO_CID)).isFalse();
    assertThat(store.get(HELLO_CID)).isEmpty();
    store.put(HELLO_CID, HELLO);
    store.put(HELLO_CID, HELLO);
    assertThat(store.has(HELLO_CID)).isTrue();
    assertThat(store.get(HELLO_CID)).hasValue(HELLO);
  }

  @Test
  void findsABlockByEveryCidOfItsDigest() {
    var store = store();
    store.put(HELLO_CID, HELLO);
    assertThat(store.get(Cid.v0(HELLO_CID.digest()))).hasValue(HELLO);
    assertThat(store.get(Cid.v1(Cid.Codec.DAG_PB, HELLO_CID.digest()))).hasValue(HELLO);
  }

  @Test
  void storesTheEmptyBlock() {
    var store = store();
    var empty = Cid.ofRaw(new byte[0]);
    store.put(empty, new byte[0]);
    assertThat(store.get(empty)).hasValue(new byte[0]);
  }

  @Test
  void refusesBytesForAnotherCid() {
    var store = store();
    assertThatThrownBy(() -> store.put(HELLO_CID, "hello".getBytes(UTF_8))).isInstanceOf(IllegalArgumentException.class);
    assertThat(store.has(HELLO_CID)).isFalse();
  }

  @Test
  void refusesABlockThatIsTooLarge() {
    var large = new byte[BlockStore.LARGEST + 1];
    assertThatThrownBy(() -> store().put(Cid.ofRaw(large), large)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void neverServesADamagedBlockAndRepairsIt() throws Exception {
    var store = store();
    store.put(HELLO_CID, HELLO);
    damage(store, HELLO_CID);
    assertThatThrownBy(() -> store.get(HELLO_CID)).isInstanceOf(DamagedBlock.class);
    store.put(HELLO_CID, HELLO);
    assertThat(store.get(HELLO_CID)).hasValue(HELLO);
  }

  @Test
  void acceptsTheSameBlocksConcurrently() throws Exception {
    Assumptions.assumeTrue(isThreadSafe());
    var store = store();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var puts = IntStream.range(0, 64).<Callable<Boolean>>mapToObj(index -> () -> {
        var block = ("block " + index % 4).getBytes(UTF_8);
        store.put(Cid.ofRaw(block), block);
        return Arrays.equals(store.get(Cid.ofRaw(block)).orElseThrow(), block);
      }).toList();
      for (var done : threads.invokeAll(puts)) {
        assertThat(done.get()).isTrue();
      }
    }
  }
}
