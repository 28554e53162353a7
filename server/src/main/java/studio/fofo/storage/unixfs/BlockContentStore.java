package studio.fofo.storage.unixfs;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import studio.fofo.storage.Cid;
import studio.fofo.storage.ContentStore;
import studio.fofo.storage.UnixFsProfile;
import studio.fofo.storage.blocks.BlockStore;
import studio.fofo.storage.ipld.DirectoryNode;

/** {@link ContentStore} over blocks. */
@Component
class BlockContentStore implements ContentStore {

  private static final Pattern NAME = Pattern.compile("[^/\\p{Cntrl}]{1,255}");

  private final BlockStore blocks;
  private final FileTree tree;

  BlockContentStore(BlockStore blocks) {
    this.blocks = blocks;
    this.tree = new FileTree(blocks);
  }

  @Override
  public Cid put(byte[] bytes, UnixFsProfile profile) {
    return put(new ByteArrayInputStream(bytes), profile);
  }

  @Override
  public Cid put(InputStream bytes, UnixFsProfile profile) {
    try {
      return new FileImport(blocks, profile).store(bytes);
    } catch (IOException broken) {
      throw new UncheckedIOException("the stream to be stored ended early", broken);
    }
  }

  @Override
  public Cid putRaw(byte[] bytes) {
    if (bytes.length > LARGEST_RAW) {
      throw new IllegalArgumentException("a raw block of " + bytes.length + " bytes: at most " + LARGEST_RAW + ", store it as a file");
    }
    var cid = Cid.ofRaw(bytes);
    blocks.put(cid, bytes);
    return cid;
  }

  @Override
  public Cid putDirectory(Map<String, Cid> files) {
    var block = new DirectoryNode(files.entrySet().stream().map(this::entry).toList()).encode();
    if (block.length > LARGEST_RAW) {
      throw new IllegalArgumentException("a directory of " + files.size() + " files needs a block of " + block.length + " bytes");
    }
    var cid = Cid.ofBlock(1, Cid.Codec.DAG_PB, block);
    blocks.put(cid, block);
    return cid;
  }

  private DirectoryNode.Entry entry(Map.Entry<String, Cid> file) {
    var name = file.getKey();
    if (!NAME.matcher(name).matches() || name.equals(".") || name.equals("..")) {
      throw new IllegalArgumentException("\"" + name + "\" cannot be the name of a file in a directory");
    }
    try {
      return new DirectoryNode.Entry(name, file.getValue(), tree.total(file.getValue()));
    } catch (IOException missing) {
      throw new IllegalStateException("the file " + name + " of a directory is not stored: " + file.getValue(), missing);
    }
  }

  @Override
  public Optional<Cid> entry(Cid directory, String name) {
    try {
      return tree.directory(directory).flatMap(node -> node.find(name));
    } catch (IOException missing) {
      return Optional.empty();
    }
  }

  @Override
  public Optional<byte[]> get(Cid cid) {
    var bytes = new ByteArrayOutputStream();
    try {
      if (tree.directory(cid).isPresent()) {
        return Optional.empty();
      }
      tree.walk(cid, new FileTree.Visitor() {
        @Override
        public void bytes(byte[] source, int offset, int length) {
          bytes.write(source, offset, length);
        }
      });
      return Optional.of(bytes.toByteArray());
    } catch (FileTree.MissingBlock missing) {
      return Optional.empty();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  @Override
  public List<Cid> blocks(Cid root) {
    return tree.names(root);
  }

  @Override
  public boolean has(Cid cid) {
    return blocks.has(cid);
  }
}
