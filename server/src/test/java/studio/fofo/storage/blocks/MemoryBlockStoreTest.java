package studio.fofo.storage.blocks;

import studio.fofo.storage.Cid;
import studio.fofo.storage.testing.MemoryBlockStore;

/** The fake of other tests fulfils the port's contract. */
class MemoryBlockStoreTest extends BlockStoreContract {

  @Override
  BlockStore store() {
    return new MemoryBlockStore();
  }

  @Override
  void damage(BlockStore store, Cid cid) {
    ((MemoryBlockStore) store).damage(cid);
  }

  @Override
  boolean isThreadSafe() {
    return false;
  }
}
