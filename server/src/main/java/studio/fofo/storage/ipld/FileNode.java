package studio.fofo.storage.ipld;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import studio.fofo.storage.Cid;

/**
 * A UnixFS file, or a part of one, as a dag-pb node: its own bytes, then the bytes of its children in order.
 *
 * <p>Written canonically: links before data, no redundant optional fields. Sources: the dag-pb specification
 * ({@code ipld.io/specs/codecs/dag-pb/spec}) and the UnixFS specification ({@code specs.ipfs.tech/unixfs}).
 *
 * @param data bytes held in the node itself; empty in nodes that have children
 */
public record FileNode(byte[] data, List<Child> children) {

  /**
   * @param total the encoded size of the whole tree below, as in {@code Tsize}
   * @param fileBytes how many bytes of the file are below
   */
  public record Child(Cid cid, long total, long fileBytes) {}

  private static final int LINKS = 2;
  private static final int DATA = 1;
  private static final int LINK_HASH = 1;
  private static final int LINK_NAME = 2;
  private static final int LINK_TOTAL = 3;
  private static final int UNIXFS_TYPE = 1;
  private static final int UNIXFS_DATA = 2;
  private static final int UNIXFS_SIZE = 3;
  private static final int UNIXFS_BLOCK_SIZES = 4;
  private static final int TYPE_RAW = 0;
  private static final int TYPE_FILE = 2;

  public static FileNode leaf(byte[] data) {
    return new FileNode(data, List.of());
  }

  public static FileNode parent(List<Child> children) {
    return new FileNode(new byte[0], List.copyOf(children));
  }

  /** How many bytes of the file are in and below this node. */
  public long fileBytes() {
    return data.length + children.stream().mapToLong(Child::fileBytes).sum();
  }

  /** The block. */
  public byte[] encode() {
    var block = new ByteArrayOutputStream(data.length + 64 * children.size() + 32);
    for (var child : children) {
      Protobuf.writeBytes(block, LINKS, link(child));
    }
    Protobuf.writeBytes(block, DATA, unixFs());
    return block.toByteArray();
  }

  private byte[] unixFs() {
    var message = new ByteArrayOutputStream(data.length + 6 * children.size() + 16);
    Protobuf.writeNumber(message, UNIXFS_TYPE, TYPE_FILE);
    if (data.length > 0) {
      Protobuf.writeBytes(message, UNIXFS_DATA, data);
    }
    Protobuf.writeNumber(message, UNIXFS_SIZE, fileBytes());
    children.forEach(child -> Protobuf.writeNumber(message, UNIXFS_BLOCK_SIZES, child.fileBytes()));
    return message.toByteArray();
  }

  private static byte[] link(Child child) {
    var message = new ByteArrayOutputStream(64);
    Protobuf.writeBytes(message, LINK_HASH, child.cid().bytes());
    Protobuf.writeBytes(message, LINK_NAME, new byte[0]);
    Protobuf.writeNumber(message, LINK_TOTAL, child.total());
    return message.toByteArray();
  }

  /** @throws IllegalArgumentException if the block is malformed or not a file: a directory, a symlink */
  public static FileNode decode(byte[] block) {
    var links = new ArrayList<Child>();
    var content = new UnixFs();
    Protobuf.read(ByteBuffer.wrap(block), new Protobuf.Fields() {
      @Override
      public void bytes(int field, ByteBuffer value) {
        if (field == LINKS) {
          links.add(readLink(value));
        } else if (field == DATA) {
          Protobuf.read(value, content);
        }
      }
    });
    return new FileNode(content.data, content.sized(links));
  }

  private static Child readLink(ByteBuffer message) {
    var hash = new byte[1][];
    var total = new long[1];
    Protobuf.read(message, new Protobuf.Fields() {
      @Override
      public void bytes(int field, ByteBuffer value) {
        if (field == LINK_HASH) {
          hash[0] = Protobuf.array(value);
        }
      }

      @Override
      public void number(int field, long value) {
        if (field == LINK_TOTAL) {
          total[0] = value;
        }
      }
    });
    if (hash[0] == null) {
      throw new IllegalArgumentException("a link of the block has no target");
    }
    return new Child(Cid.fromBytes(hash[0]), total[0], 0);
  }

  /** The UnixFS message inside the node, while it is parsed. */
  private static final class UnixFs implements Protobuf.Fields {

    private final List<Long> blockSizes = new ArrayList<>();
    private byte[] data = new byte[0];

    @Override
    public void number(int field, long value) {
      if (field == UNIXFS_TYPE && value != TYPE_FILE && value != TYPE_RAW) {
        throw new IllegalArgumentException("the block is not a file but UnixFS type " + value);
      }
      if (field == UNIXFS_BLOCK_SIZES) {
        blockSizes.add(value);
      }
    }

    @Override
    public void bytes(int field, ByteBuffer value) {
      if (field == UNIXFS_DATA) {
        data = Protobuf.array(value);
      }
    }

    List<Child> sized(List<Child> links) {
      if (links.size() != blockSizes.size()) {
        throw new IllegalArgumentException("the block has " + links.size() + " links and " + blockSizes.size() + " sizes");
      }
      var children = new ArrayList<Child>(links.size());
      for (var index = 0; index < links.size(); index++) {
        children.add(new Child(links.get(index).cid(), links.get(index).total(), blockSizes.get(index)));
      }
      return List.copyOf(children);
    }
  }
}
