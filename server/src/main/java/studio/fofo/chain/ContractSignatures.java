package studio.fofo.chain;

import studio.fofo.kernel.Address;

/**
 * Asks a chain whether a contract account accepts a signature: ERC-1271 where it is deployed, ERC-6492 where it is yet to be. For every
 * role. Goes to a node: never call it inside a database transaction.
 */
public interface ContractSignatures {

  /** What the chain says. */
  enum Verdict {
    /** The contract answered with the magic value. */
    ACCEPTED,
    /** The contract answered otherwise, or failed. */
    REFUSED,
    /** There is no contract at the address, nor does the signature bring one. */
    NO_CONTRACT,
    /** No node answered, or none with an answer to the question: the signature may be good or bad. */
    UNANSWERED
  }

  /**
   * @param chainId of one of our {@link Chains}
   * @param digest 32 bytes that were signed
   */
  Verdict check(long chainId, Address account, byte[] digest, byte[] signature);
}
