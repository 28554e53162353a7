package studio.fofo.chain;

import studio.fofo.kernel.Address;

/**
 * Checks a contract account's signature on a chain: ERC-1271 if the account is deployed, ERC-6492 if it is not. Available in every role.
 * Calls a node: never use it inside a database transaction.
 */
public interface ContractSignatures {

  /** The result of a check. */
  enum Verdict {
    /** The contract returned the magic value. */
    ACCEPTED,
    /** The contract returned something else, or reverted. */
    REFUSED,
    /** There is no contract at the address, and the signature does not deploy one. */
    NO_CONTRACT,
    /** No node responded, or none gave a conclusive answer: the signature may be valid or not. */
    UNANSWERED
  }

  /**
   * @param chainId of one of our {@link Chains}
   * @param digest the 32 signed bytes
   */
  Verdict check(long chainId, Address account, byte[] digest, byte[] signature);
}
