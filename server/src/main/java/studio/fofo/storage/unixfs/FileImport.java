package studio.fofo.storage.unixfs;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import studio.fofo.storage.Cid;
import studio.fofo.storage.UnixFsProfile;
import studio.fofo.storage.blocks.BlockStore;
import studio.fofo.storage.ipld.FileNode.Child;
import studio.fofo.storage.ipld.FileNode;

/**
 * Splits a stream into leaves and builds the balanced tree above them while reading: all leaves have the same depth, and at most one chunk
 * and one unfinished node per level are in memory. For one file; not thread-safe.
 */
public final class FileImport {

  /** The numbers behind a shape. */
  record Shape(int cidVersion, boolean rawLeaves, int chunkSize, int linksPerNode) {

    static Shape of(UnixFsProfile profile) {
      return new Shape(profile.cidVersion(), profile.rawLeaves(), profile.chunkSize(), profile.linksPerNode());
    }
  }

  private final BlockStore blocks;
  private final Shape shape;
  /** Children without a parent yet, from the leaves upwards. */
  private final List<List<Child>> levels = new ArrayList<>();

  public FileImport(BlockStore blocks, UnixFsProfile profile) {
    this(blocks, Shape.of(profile));
  }

  FileImport(BlockStore blocks, Shape shape) {
    this.blocks = blocks;
    this.shape = shape;
  }

  /** Stores the file and returns its root. An empty file is one empty leaf. */
  public Cid store(InputStream bytes) throws IOException {
    var chunk = bytes.readNBytes(shape.chunkSize());
    do {
      add(0, leaf(chunk));
      chunk = bytes.readNBytes(shape.chunkSize());
    } while (chunk.length > 0);
    return root();
  }

  private Child leaf(byte[] chunk) {
    return shape.rawLeaves()
        ? put(Cid.Codec.RAW, chunk, chunk.length, 0)
        : put(Cid.Codec.DAG_PB, FileNode.leaf(chunk).encode(), chunk.length, 0);
  }

  private void add(int level, Child child) {
    if (level == levels.size()) {
      levels.add(new ArrayList<>());
    }
    levels.get(level).add(child);
    if (levels.get(level).size() == shape.linksPerNode()) {
      close(level);
    }
  }

  /** Adds a parent for the waiting children of a level. */
  private void close(int level) {
    var children = levels.get(level);
    var parent = FileNode.parent(children);
    var below = children.stream().mapToLong(Child::total).sum();
    levels.set(level, new ArrayList<>());
    add(level + 1, put(Cid.Codec.DAG_PB, parent.encode(), parent.fileBytes(), below));
  }

  private Cid root() {
    for (var level = 0;; level++) {
      var waiting = levels.get(level);
      if (level == levels.size() - 1 && waiting.size() == 1) {
        return waiting.getFirst().cid();
      }
      if (!waiting.isEmpty()) {
        close(level);
      }
    }
  }

  private Child put(Cid.Codec codec, byte[] block, long fileBytes, long below) {
    var cid = Cid.ofBlock(shape.cidVersion(), codec, block);
    blocks.put(cid, block);
    return new Child(cid, block.length + below, fileBytes);
  }
}
