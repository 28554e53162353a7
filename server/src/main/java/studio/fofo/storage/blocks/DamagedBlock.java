package studio.fofo.storage.blocks;

import studio.fofo.kernel.Refusal;
import studio.fofo.storage.Cid;
import studio.fofo.storage.StorageErrors;

/** A stored block no longer hashes to its name: the disk is corrupt. Storing the same content again repairs it. */
public final class DamagedBlock extends Refusal {

  private static final long serialVersionUID = 1L;

  public DamagedBlock(Cid cid) {
    super(StorageErrors.STORAGE_BLOCK_DAMAGED,
        "the stored block " + cid + " does not match its name; restore it from a copy or store the content again");
  }
}
