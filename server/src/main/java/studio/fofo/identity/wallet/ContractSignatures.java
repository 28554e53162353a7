package studio.fofo.identity.wallet;

/**
 * Asks a chain whether a contract account accepts a signature: ERC-1271 where it is deployed, ERC-6492 where it is yet to be.
 *
 * <p>A port: {@link JsonRpcContractSignatures} asks a node.
 */
public interface ContractSignatures {

  /** What the chain says. */
  enum Verdict {
    /** The contract answered with the magic value. */
    ACCEPTED,
    /** The contract answered otherwise, or failed. */
    REFUSED,
    /** There is no contract at the address, nor does the signature bring one. */
    NO_CONTRACT
  }

  /**
   * @param digest 32 bytes that were signed
   * @throws studio.fofo.kernel.Refusal {@code IDENTITY_CHAIN_UNAVAILABLE} when the node does not answer
   */
  Verdict check(long chainId, WalletAddress account, byte[] digest, byte[] signature);
}
