package studio.fofo.storage;

/**
 * How a file is split into a tree of blocks. The same bytes with the same profile have the same CID in every implementation.
 *
 * <p>Source: IPIP-499, "UnixFS CID Profiles".
 */
public enum UnixFsProfile {

  /** {@code unixfs-v1-2025}, the default: CIDs of version 1, raw leaves of 1 MiB, up to 1024 links a node. */
  V1_2025("unixfs-v1-2025", 1, 1 << 20, 1024),
  /** {@code unixfs-v0-2015}: CIDs of version 0, leaves of 256 KiB wrapped in dag-pb, up to 174 links a node. */
  V0_2015("unixfs-v0-2015", 0, 1 << 18, 174);

  private final String word;
  private final int cidVersion;
  private final int chunkSize;
  private final int linksPerNode;

  UnixFsProfile(String word, int cidVersion, int chunkSize, int linksPerNode) {
    this.word = word;
    this.cidVersion = cidVersion;
    this.chunkSize = chunkSize;
    this.linksPerNode = linksPerNode;
  }

  /** Its name in the specification. */
  public String word() {
    return word;
  }

  public int cidVersion() {
    return cidVersion;
  }

  /** Bytes of the file in one leaf; the last leaf may hold fewer. */
  public int chunkSize() {
    return chunkSize;
  }

  /** The maximum number of children of a node. */
  public int linksPerNode() {
    return linksPerNode;
  }

  /** Whether leaves are raw bytes rather than wrapped in a node. */
  public boolean rawLeaves() {
    return cidVersion == 1;
  }
}
