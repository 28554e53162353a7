package studio.fofo.storage.blocks;

import java.util.HexFormat;
import java.util.Optional;
import studio.fofo.storage.Cid;
import studio.fofo.storage.files.DurableFolder;

/** {@link BlockStore} on the file system: a file for each block, named by its digest. Processes may share the folder. */
public final class FileBlockStore implements BlockStore {

  private final DurableFolder folder;

  public FileBlockStore(DurableFolder folder) {
    this.folder = folder;
  }

  @Override
  public void put(Cid cid, byte[] block) {
    if (block.length > LARGEST) {
      throw new IllegalArgumentException("block " + cid + " has " + block.length + " bytes, at most " + LARGEST + " are taken");
    }
    if (!cid.matches(block)) {
      throw new IllegalArgumentException("the bytes given for block " + cid + " do not hash to that name");
    }
    if (folder.read(name(cid)).filter(cid::matches).isEmpty()) {
      folder.write(name(cid), block);
    }
  }

  @Override
  public Optional<byte[]> get(Cid cid) {
    var block = folder.read(name(cid));
    if (block.isPresent() && !cid.matches(block.get())) {
      throw new DamagedBlock(cid);
    }
    return block;
  }

  @Override
  public boolean has(Cid cid) {
    return folder.has(name(cid));
  }

  private static String name(Cid cid) {
    return HexFormat.of().formatHex(cid.digest()) + ".block";
  }
}
