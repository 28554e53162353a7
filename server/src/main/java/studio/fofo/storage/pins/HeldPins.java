package studio.fofo.storage.pins;

import java.io.IOException;
import java.io.UncheckedIOException;
import studio.fofo.kernel.Refusal;
import studio.fofo.storage.Cid;
import studio.fofo.storage.blocks.BlockStore;
import studio.fofo.storage.unixfs.FileTree;

/** {@link Pins} of a store that never deletes: a file is pinned when each of its blocks is stored intact. */
public final class HeldPins implements Pins {

  private final BlockStore blocks;
  private final FileTree tree;

  public HeldPins(BlockStore blocks) {
    this.blocks = blocks;
    this.tree = new FileTree(blocks);
  }

  @Override
  public Status pin(Cid root, String name) {
    return blocks.has(root) ? status(root) : Status.FAILED;
  }

  @Override
  public Status status(Cid root) {
    if (!blocks.has(root)) {
      return Status.UNKNOWN;
    }
    try {
      tree.walk(root, new FileTree.Visitor() {});
      return Status.PINNED;
    } catch (FileTree.MissingBlock | Refusal incomplete) {
      return Status.FAILED;
    } catch (IOException broken) {
      throw new UncheckedIOException("cannot read the blocks of " + root, broken);
    }
  }
}
