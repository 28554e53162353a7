package studio.fofo.storage.unixfs;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import studio.fofo.storage.Cid;
import studio.fofo.storage.blocks.BlockStore;
import studio.fofo.storage.ipld.DirectoryNode;
import studio.fofo.storage.ipld.FileNode;

/** Reads files and directories: walks a tree depth first, reading only the blocks that a range of bytes needs. Thread-safe. */
public final class FileTree {

  /** Callbacks of a walk, in order: every block, then the file's bytes in it. */
  public interface Visitor {

    default void block(Cid cid, byte[] block) throws IOException {}

    default void bytes(byte[] source, int offset, int length) throws IOException {}
  }

  /** A block of the tree is not stored. */
  public static final class MissingBlock extends IOException {

    private static final long serialVersionUID = 1L;

    MissingBlock(Cid cid) {
      super("block " + cid + " is not held here");
    }
  }

  /** The stored block with this name is not a file. */
  public static final class NoFile extends IOException {

    private static final long serialVersionUID = 1L;

    NoFile(Cid cid) {
      super(cid + " is stored here, but is not a file");
    }
  }

  private static final int DEEPEST = 32;

  private final BlockStore blocks;

  public FileTree(BlockStore blocks) {
    this.blocks = blocks;
  }

  /** @throws IllegalArgumentException if the root is not a file */
  public long size(Cid root) throws IOException {
    var block = require(root);
    return root.codec() == Cid.Codec.RAW ? block.length : node(root, block).fileBytes();
  }

  /** A forged name may contain a node with false claims about its children; storing a file never creates such a root. */
  private static FileNode node(Cid root, byte[] block) {
    var node = FileNode.decode(block);
    if (root.blockWithin().isPresent() && !node.children().isEmpty()) {
      throw new IllegalArgumentException("the name " + root + " contains a node with links, which is not supported");
    }
    return node;
  }

  /** @throws NoFile if the block is stored but does not belong to a file: a name may state a codec other than the block's */
  public void requireFile(Cid root) throws IOException {
    try {
      size(root);
    } catch (IllegalArgumentException other) {
      throw new NoFile(root);
    }
  }

  /**
   * The names of the root and of all reachable blocks below it, depth first, each once. Leaves are named by their parents and not read.
   */
  public List<Cid> names(Cid root) {
    var names = new LinkedHashSet<Cid>();
    name(root, names, 0);
    return List.copyOf(names);
  }

  private void name(Cid cid, Set<Cid> names, int depth) {
    if (depth > DEEPEST) {
      throw new IllegalArgumentException("the tree below " + cid + " is deeper than " + DEEPEST);
    }
    if (names.add(cid) && cid.codec() != Cid.Codec.RAW) {
      blocks.get(cid).ifPresent(block -> below(block).forEach(child -> name(child, names, depth + 1)));
    }
  }

  private static List<Cid> below(byte[] block) {
    return DirectoryNode.decode(block).map(directory -> directory.entries().stream().map(DirectoryNode.Entry::cid).toList())
        .orElseGet(() -> FileNode.decode(block).children().stream().map(FileNode.Child::cid).toList());
  }

  /** The encoded size of a file's whole tree: of its root, and what the root says of the blocks below. */
  long total(Cid root) throws IOException {
    var block = require(root);
    var below = root.codec() == Cid.Codec.RAW ? 0 : node(root, block).children().stream().mapToLong(FileNode.Child::total).sum();
    return block.length + below;
  }

  /** A directory; empty if the block is none, is malformed, or is contained in its name, where it could claim anything. */
  public Optional<DirectoryNode> directory(Cid cid) throws IOException {
    if (cid.codec() == Cid.Codec.RAW || cid.blockWithin().isPresent()) {
      return Optional.empty();
    }
    try {
      return DirectoryNode.decode(require(cid));
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }

  /** Visits the complete file. */
  public void walk(Cid root, Visitor visitor) throws IOException {
    walk(root, 0, Long.MAX_VALUE, visitor);
  }

  /**
   * Visits the blocks needed for a range of bytes.
   *
   * @param from the first byte
   * @param to after the last byte
   */
  public void walk(Cid root, long from, long to, Visitor visitor) throws IOException {
    visit(root, from, to, visitor, 0);
  }

  private void visit(Cid cid, long from, long to, Visitor visitor, int depth) throws IOException {
    if (depth > DEEPEST) {
      throw new IllegalArgumentException("the tree below " + cid + " is deeper than " + DEEPEST);
    }
    var block = require(cid);
    visitor.block(cid, block);
    var node = cid.codec() == Cid.Codec.RAW ? FileNode.leaf(block) : FileNode.decode(block);
    hand(node.data(), from, to, visitor);
    children(node.children(), from - node.data().length, to - node.data().length, visitor, depth + 1);
  }

  private void children(List<FileNode.Child> children, long from, long to, Visitor visitor, int depth) throws IOException {
    var position = 0L;
    for (var child : children) {
      var end = position + child.fileBytes();
      if (end > from && position < to) {
        visit(child.cid(), from - position, to - position, visitor, depth);
      }
      position = end;
    }
  }

  private static void hand(byte[] data, long from, long to, Visitor visitor) throws IOException {
    var begin = (int) Math.clamp(from, 0, data.length);
    var end = (int) Math.clamp(to, 0, data.length);
    if (begin < end) {
      visitor.bytes(data, begin, end - begin);
    }
  }

  private byte[] require(Cid cid) throws IOException {
    return blocks.get(cid).orElseThrow(() -> new MissingBlock(cid));
  }
}
