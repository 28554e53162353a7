package studio.fofo.storage.unixfs;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import studio.fofo.storage.Cid;
import studio.fofo.storage.blocks.BlockStore;
import studio.fofo.storage.ipld.FileNode;

/** Reads files back: walks a tree depth first, touching only the blocks that a range of bytes needs. Thread-safe. */
public final class FileTree {

  /** What a walk meets, in order: every block, then the file's bytes that it holds itself. */
  public interface Visitor {

    default void block(Cid cid, byte[] block) throws IOException {}

    default void bytes(byte[] source, int offset, int length) throws IOException {}
  }

  /** A block of the tree is not held. */
  public static final class MissingBlock extends IOException {

    private static final long serialVersionUID = 1L;

    MissingBlock(Cid cid) {
      super("block " + cid + " is not held here");
    }
  }

  /** What is held under this name is no file. */
  public static final class NoFile extends IOException {

    private static final long serialVersionUID = 1L;

    NoFile(Cid cid) {
      super(cid + " is held here, but is no file");
    }
  }

  private static final int DEEPEST = 32;

  private final BlockStore blocks;

  public FileTree(BlockStore blocks) {
    this.blocks = blocks;
  }

  /** @throws IllegalArgumentException when the root is no file */
  public long size(Cid root) throws IOException {
    var block = require(root);
    return root.codec() == Cid.Codec.RAW ? block.length : node(root, block).fileBytes();
  }

  /** A stranger's name may hold a node that claims what is not below it; who stores a file never makes such a root. */
  private static FileNode node(Cid root, byte[] block) {
    var node = FileNode.decode(block);
    if (root.blockWithin().isPresent() && !node.children().isEmpty()) {
      throw new IllegalArgumentException("the name " + root + " holds a node with links, which is not read here");
    }
    return node;
  }

  /** @throws NoFile when the name is held, and its block is none of a file: a name may say another codec than the block was made with */
  public void requireFile(Cid root) throws IOException {
    try {
      size(root);
    } catch (IllegalArgumentException other) {
      throw new NoFile(root);
    }
  }

  /**
   * The names of the root and of every block below it that can be told, depth first, each once. Leaves are named by their parents and not
   * read.
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
      blocks.get(cid).ifPresent(block -> FileNode.decode(block).children().forEach(child -> name(child.cid(), names, depth + 1)));
    }
  }

  /** Visits the whole file. */
  public void walk(Cid root, Visitor visitor) throws IOException {
    walk(root, 0, Long.MAX_VALUE, visitor);
  }

  /**
   * Visits what is needed for some bytes of the file.
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
