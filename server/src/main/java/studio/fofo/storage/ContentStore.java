package studio.fofo.storage;

import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Files under names derived from their content. Stored files are public, unless an {@link Exposure} restricts them: anybody who knows the
 * CID can read them at {@code /ipfs/{cid}}, for ever. Never store personal data here.
 *
 * <pre>{@code
 * var metadata = content.putRaw(json);         // one block: the CID's digest is the SHA-256 of the JSON
 * var image = content.put(png);                // a UnixFS file, profile unixfs-v1-2025
 * image.uri();                                 // ipfs://bafybei…
 * }</pre>
 *
 * <p>Every put is idempotent, durable when it returns (written, synced, renamed), and safe for concurrent threads and processes. Every read
 * is verified against the name.
 */
public interface ContentStore {

  /** The largest single block, which every IPFS implementation accepts. */
  int LARGEST_RAW = 1 << 20;

  /** Stores a file under profile {@code unixfs-v1-2025}. */
  default Cid put(byte[] bytes) {
    return put(bytes, UnixFsProfile.V1_2025);
  }

  Cid put(byte[] bytes, UnixFsProfile profile);

  /** Stores a file from a stream without holding it in memory. The stream is read to its end and not closed. */
  Cid put(InputStream bytes, UnixFsProfile profile);

  /**
   * Stores bytes as one raw block, so that the CID is their plain SHA-256.
   *
   * @throws IllegalArgumentException above {@link #LARGEST_RAW}
   */
  Cid putRaw(byte[] bytes);

  /**
   * Stores a directory of stored files as one block.
   *
   * @param files by name, which has neither slashes nor control characters and is not {@code .} or {@code ..}
   * @throws IllegalArgumentException for such a name, and above {@link #LARGEST_RAW}; below 256 KiB, about 4,000 files, every
   *     implementation writes the same block
   * @throws IllegalStateException if a file is not stored
   */
  Cid putDirectory(Map<String, Cid> files);

  /** A file of a directory; empty if the directory is not stored, is none, or has no such file. */
  Optional<Cid> entry(Cid directory, String name);

  /** The complete file, or empty if any of its blocks is not stored. For files that fit in memory. */
  Optional<byte[]> get(Cid cid);

  /**
   * The names of all blocks of a file, or of a directory and its files, the root first; without those below a block that is not stored.
   * Reads none of a file's bytes.
   */
  List<Cid> blocks(Cid root);

  /** Whether the root block is stored. */
  boolean has(Cid cid);
}
