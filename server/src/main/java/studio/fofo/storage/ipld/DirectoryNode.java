package studio.fofo.storage.ipld;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import studio.fofo.storage.Cid;

/**
 * A UnixFS directory as one dag-pb node. Not the sharded kind (HAMT), which other importers write above 256 KiB.
 *
 * <p>Written canonically: entries in the order of their names' bytes, links before data. Sources: as of {@link FileNode}.
 */
public record DirectoryNode(List<Entry> entries) {

  /**
   * @param name without a slash
   * @param total the encoded size of the whole tree below, as in {@code Tsize}
   */
  public record Entry(String name, Cid cid, long total) {

    private byte[] nameBytes() {
      return name.getBytes(StandardCharsets.UTF_8);
    }
  }

  private static final int LINKS = 2;
  private static final int DATA = 1;
  private static final int LINK_HASH = 1;
  private static final int LINK_NAME = 2;
  private static final int LINK_TOTAL = 3;
  private static final int UNIXFS_TYPE = 1;
  private static final int TYPE_DIRECTORY = 1;

  public DirectoryNode {
    entries = entries.stream().sorted((one, other) -> Arrays.compareUnsigned(one.nameBytes(), other.nameBytes())).toList();
  }

  /** The block. */
  public byte[] encode() {
    var block = new ByteArrayOutputStream(64 * entries.size() + 8);
    for (var entry : entries) {
      Protobuf.writeBytes(block, LINKS, link(entry));
    }
    var unixFs = new ByteArrayOutputStream(2);
    Protobuf.writeNumber(unixFs, UNIXFS_TYPE, TYPE_DIRECTORY);
    Protobuf.writeBytes(block, DATA, unixFs.toByteArray());
    return block.toByteArray();
  }

  private static byte[] link(Entry entry) {
    var message = new ByteArrayOutputStream(64);
    Protobuf.writeBytes(message, LINK_HASH, entry.cid().bytes());
    Protobuf.writeBytes(message, LINK_NAME, entry.nameBytes());
    Protobuf.writeNumber(message, LINK_TOTAL, entry.total());
    return message.toByteArray();
  }

  public Optional<Cid> find(String name) {
    return entries.stream().filter(entry -> entry.name().equals(name)).map(Entry::cid).findFirst();
  }

  /**
   * @return empty for a file or another kind of node
   * @throws IllegalArgumentException if the block is malformed
   */
  public static Optional<DirectoryNode> decode(byte[] block) {
    var entries = new ArrayList<Entry>();
    var type = new Type();
    Protobuf.read(ByteBuffer.wrap(block), new Protobuf.Fields() {
      @Override
      public void bytes(int field, ByteBuffer value) {
        if (field == LINKS) {
          entries.add(new Link().read(value));
        } else if (field == DATA) {
          Protobuf.read(value, type);
        }
      }
    });
    return type.number == TYPE_DIRECTORY ? Optional.of(new DirectoryNode(entries)) : Optional.empty();
  }

  private static final class Type implements Protobuf.Fields {

    private long number = -1;

    @Override
    public void number(int field, long value) {
      if (field == UNIXFS_TYPE) {
        number = value;
      }
    }
  }

  /** A link while it is parsed. */
  private static final class Link implements Protobuf.Fields {

    private byte[] hash = new byte[0];
    private String name = "";
    private long total;

    Entry read(ByteBuffer message) {
      Protobuf.read(message, this);
      return new Entry(name, Cid.fromBytes(hash), total);
    }

    @Override
    public void bytes(int field, ByteBuffer value) {
      if (field == LINK_HASH) {
        hash = Protobuf.array(value);
      } else if (field == LINK_NAME) {
        name = new String(Protobuf.array(value), StandardCharsets.UTF_8);
      }
    }

    @Override
    public void number(int field, long value) {
      if (field == LINK_TOTAL) {
        total = value;
      }
    }
  }
}
