package studio.fofo.storage.testing;

import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import studio.fofo.storage.Cid;
import studio.fofo.storage.blocks.BlockStore;
import studio.fofo.storage.blocks.DamagedBlock;

/** A {@link BlockStore} for tests that passes the same contract; single-threaded. */
public final class MemoryBlockStore implements BlockStore {

  private final Map<String, byte[]> blocks = new HashMap<>();

  @Override
  public void put(Cid cid, byte[] block) {
    if (block.length > LARGEST || !cid.matches(block)) {
      throw new IllegalArgumentException("not the block " + cid);
    }
    blocks.put(key(cid), block.clone());
  }

  @Override
  public Optional<byte[]> get(Cid cid) {
    var block = blocks.get(key(cid));
    if (block != null && !cid.matches(block)) {
      throw new DamagedBlock(cid);
    }
    return Optional.ofNullable(block).map(byte[]::clone);
  }

  @Override
  public boolean has(Cid cid) {
    return blocks.containsKey(key(cid));
  }

  /** Fails like a bad disk. */
  public void damage(Cid cid) {
    blocks.get(key(cid))[0] ^= 1;
  }

  /** Loses a block. */
  public void lose(Cid cid) {
    blocks.remove(key(cid));
  }

  public int count() {
    return blocks.size();
  }

  private static String key(Cid cid) {
    return HexFormat.of().formatHex(cid.digest());
  }
}
