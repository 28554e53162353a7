package studio.fofo.storage.blocks;

import java.util.Optional;
import studio.fofo.storage.Cid;

/** A {@link BlockStore} in front of another: blocks contained in their names exist without being stored. */
public final class BlocksWithinNames implements BlockStore {

  private final BlockStore kept;

  public BlocksWithinNames(BlockStore kept) {
    this.kept = kept;
  }

  @Override
  public void put(Cid cid, byte[] block) {
    if (cid.blockWithin().isEmpty()) {
      kept.put(cid, block);
    } else if (!cid.matches(block)) {
      throw new IllegalArgumentException("the bytes given for block " + cid + " are not those in that name");
    }
  }

  @Override
  public Optional<byte[]> get(Cid cid) {
    return cid.blockWithin().or(() -> kept.get(cid));
  }

  @Override
  public boolean has(Cid cid) {
    return cid.blockWithin().isPresent() || kept.has(cid);
  }
}
