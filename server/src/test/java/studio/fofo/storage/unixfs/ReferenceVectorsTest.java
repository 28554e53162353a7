package studio.fofo.storage.unixfs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import studio.fofo.storage.Cid;
import studio.fofo.storage.UnixFsProfile;
import studio.fofo.storage.blocks.BlockStore;
import studio.fofo.storage.ipld.Car;
import studio.fofo.storage.testing.MemoryBlockStore;
import tools.jackson.databind.json.JsonMapper;

/** Our CIDs and archives compared with those of {@code ipfs-unixfs-importer} and {@code @ipld/car}; see {@code src/test/ipfs-vectors}. */
class ReferenceVectorsTest {

  record Vector(String profile, @Nullable Integer chunk, @Nullable Integer links, long size, String cid, @Nullable String carSha256,
      @Nullable Integer files) {

    FileImport importInto(BlockStore blocks) {
      var named = Arrays.stream(UnixFsProfile.values()).filter(candidate -> candidate.word().equals(profile)).findFirst().orElseThrow();
      return chunk == null || links == null ? new FileImport(blocks, named)
          : new FileImport(blocks, new FileImport.Shape(named.cidVersion(), named.rawLeaves(), chunk, links));
    }
  }

  static List<Vector> vectors() throws IOException {
    return all().stream().filter(vector -> vector.files() == null).toList();
  }

  static List<Vector> directories() throws IOException {
    return all().stream().filter(vector -> vector.files() != null).toList();
  }

  private static List<Vector> all() throws IOException {
    try (var json = ReferenceVectorsTest.class.getResourceAsStream("/storage/ipfs-vectors.json")) {
      return List.of(JsonMapper.shared().readValue(json, Vector[].class));
    }
  }

  @ParameterizedTest
  @MethodSource("vectors")
  void computesTheSameCidAsTheReferenceImporter(Vector vector) throws IOException {
    var cid = vector.importInto(new Forgetting()).store(new Formula(vector.size()));
    assertThat(cid).hasToString(vector.cid());
  }

  @ParameterizedTest
  @MethodSource("vectors")
  void writesTheSameArchiveAsTheReferenceWriter(Vector vector) throws Exception {
    if (vector.carSha256() == null) {
      return;
    }
    var blocks = new MemoryBlockStore();
    var root = vector.importInto(blocks).store(new Formula(vector.size()));
    var hashed = new DigestOutputStream(OutputStream.nullOutputStream(), MessageDigest.getInstance("SHA-256"));
    var car = new Car(hashed, root);
    var seen = new HashSet<Cid>();
    new FileTree(blocks).walk(root, new FileTree.Visitor() {
      @Override
      public void block(Cid cid, byte[] block) throws IOException {
        if (seen.add(cid)) {
          car.block(cid, block);
        }
      }
    });
    assertThat(HexFormat.of().formatHex(hashed.getMessageDigest().digest())).isEqualTo(vector.carSha256());
  }

  @ParameterizedTest
  @MethodSource("directories")
  void storesDirectoriesAsTheReferenceImporterDoes(Vector vector) throws IOException {
    var store = new BlockContentStore(new MemoryBlockStore());
    var files = new HashMap<String, Cid>();
    for (var number = 1; number <= Objects.requireNonNull(vector.files()); number++) {
      files.put(number + ".json", store.put(new Formula(number * 37 % 5_000), UnixFsProfile.V1_2025));
    }
    var directory = store.putDirectory(files);
    assertThat(directory).hasToString(vector.cid());
    assertThat(store.blocks(directory)).containsAll(files.values()).startsWith(directory);
    assertThat(files).allSatisfy((name, cid) -> assertThat(store.entry(directory, name)).hasValue(cid));
    assertThat(store.entry(directory, "0.json")).isEmpty();
    assertThat(store.entry(files.get("1.json"), "1.json")).isEmpty();
    assertThat(store.get(directory)).as("a directory is no file").isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", "..", "a/b", "a\nb"})
  void refusesNamesThatAPathCannotContain(String name) {
    var store = new BlockContentStore(new MemoryBlockStore());
    var file = store.putRaw(new byte[] {1});
    assertThatThrownBy(() -> store.putDirectory(Map.of(name, file))).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void refusesADirectoryOfFilesThatAreNotStored() {
    var store = new BlockContentStore(new MemoryBlockStore());
    assertThatThrownBy(() -> store.putDirectory(Map.of("1.json", Cid.ofRaw(new byte[] {1})))).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void readsBackEveryRangeOfADeepTree() throws IOException {
    var blocks = new MemoryBlockStore();
    var size = 433;
    var root = new FileImport(blocks, new FileImport.Shape(1, true, 16, 3)).store(new Formula(size));
    var whole = new Formula(size).readAllBytes();
    var tree = new FileTree(blocks);
    assertThat(tree.size(root)).isEqualTo(size);
    for (var from = 0; from <= size; from += 7) {
      for (var to = from; to <= size; to += 13) {
        assertThat(read(tree, root, from, to)).isEqualTo(Arrays.copyOfRange(whole, from, to));
      }
    }
  }

  @Test
  void touchesOnlyTheBlocksThatARangeNeeds() throws IOException {
    var blocks = new MemoryBlockStore();
    var root = new FileImport(blocks, new FileImport.Shape(1, true, 16, 3)).store(new Formula(433));
    var touched = new HashSet<Cid>();
    new FileTree(blocks).walk(root, 200, 201, new FileTree.Visitor() {
      @Override
      public void block(Cid cid, byte[] block) {
        touched.add(cid);
      }
    });
    assertThat(touched).hasSize(5);
  }

  private static byte[] read(FileTree tree, Cid root, long from, long to) throws IOException {
    var bytes = new ByteArrayOutputStream();
    tree.walk(root, from, to, new FileTree.Visitor() {
      @Override
      public void bytes(byte[] source, int offset, int length) {
        bytes.write(source, offset, length);
      }
    });
    return bytes.toByteArray();
  }

  /** Accepts any number of blocks and stores none: for files that only need a CID. */
  private static final class Forgetting implements BlockStore {
    @Override
    public void put(Cid cid, byte[] block) {}

    @Override
    public Optional<byte[]> get(Cid cid) {
      return Optional.empty();
    }

    @Override
    public boolean has(Cid cid) {
      return false;
    }
  }

  /** xorshift32 as in {@code vectors.js}: little-endian words. */
  private static final class Formula extends InputStream {

    private long left;
    private int state = 0x9E3779B9;
    private int word;
    private int held;

    Formula(long size) {
      this.left = size;
    }

    @Override
    public int read() {
      var one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
      if (left == 0) {
        return -1;
      }
      var count = (int) Math.min(length, left);
      for (var index = offset; index < offset + count; index++) {
        target[index] = next();
      }
      left -= count;
      return count;
    }

    private byte next() {
      if (held == 0) {
        state ^= state << 13;
        state ^= state >>> 17;
        state ^= state << 5;
        word = state;
        held = 4;
      }
      var value = (byte) word;
      word >>>= 8;
      held--;
      return value;
    }
  }
}
