package studio.fofo.chain;

/** What our keys may spend on gas per day. Work that can be left to somebody else asks first; paid orders are settled in any case. */
public interface GasBudgets {

  /** Whether a key has spent its budget of today (UTC) on a chain; false if it has none. */
  boolean isSpent(long chainId, SignerRole role);
}
