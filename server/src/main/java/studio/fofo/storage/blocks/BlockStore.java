package studio.fofo.storage.blocks;

import java.util.Optional;
import studio.fofo.storage.Cid;

/**
 * Port: storage of blocks. A block is found by its digest, whatever the version or codec of the CID.
 *
 * <p>Every adapter passes {@code BlockStoreContract}: the embedded one on the file system, Kubo ({@code /api/v0/block/*}), a bucket.
 */
public interface BlockStore {

  /** The largest accepted block: a wrapped leaf of 1 MiB or a node of 1024 links, with some margin. */
  int LARGEST = 2 << 20;

  /**
   * Stores a block; durable when it returns. Storing it again has no effect, except that it repairs a damaged one.
   *
   * @throws IllegalArgumentException if the bytes do not hash to the name, or exceed {@link #LARGEST}
   */
  void put(Cid cid, byte[] block);

  /**
   * The bytes, verified against the name.
   *
   * @throws DamagedBlock if the stored bytes do not match
   */
  Optional<byte[]> get(Cid cid);

  /** Whether the block is stored, without reading it. */
  boolean has(Cid cid);
}
