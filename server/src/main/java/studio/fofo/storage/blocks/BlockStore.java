package studio.fofo.storage.blocks;

import java.util.Optional;
import studio.fofo.storage.Cid;

/**
 * Port: where blocks are kept. A block is found under its digest, whatever version or codec the asking CID has.
 *
 * <p>Every adapter passes {@code BlockStoreContract}: the embedded one on the file system, Kubo ({@code /api/v0/block/*}), a bucket.
 */
public interface BlockStore {

  /** The largest block that is taken: a leaf of 1 MiB with its wrapping, or a node of 1024 links, and room. */
  int LARGEST = 2 << 20;

  /**
   * Keeps a block; durable when it returns. Putting it again changes nothing, and repairs one that was damaged.
   *
   * @throws IllegalArgumentException when the bytes do not hash to the name, or are more than {@link #LARGEST}
   */
  void put(Cid cid, byte[] block);

  /**
   * The bytes, checked against the name.
   *
   * @throws DamagedBlock when what is stored does not match
   */
  Optional<byte[]> get(Cid cid);

  /** Whether the block is held, without reading it. */
  boolean has(Cid cid);
}
