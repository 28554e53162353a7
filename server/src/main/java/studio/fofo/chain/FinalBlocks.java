package studio.fofo.chain;

/** Which indexed blocks are final. In every role; reads only the database. */
public interface FinalBlocks {

  /** A block's position. */
  enum Standing {
    /** A reorganisation replaced it. */
    GONE,
    WAITING,
    FINAL
  }

  /** The latest block that is final in this sense, up to which all are; negative if none is. */
  long upTo(long chainId, Finality finality);

  Standing of(long chainId, long blockNumber, String blockHash, Finality finality);

  /** Whether the chain's marks, on which this finality depends, have not advanced for longer than usual. */
  boolean stalls(long chainId, Finality finality);
}
