package studio.fofo.chain;

import studio.fofo.kernel.Address;

/**
 * Tries calls without sending them, to see whether a contract would take them. In every role. Calls a node: never use it inside a database
 * transaction.
 */
public interface CallTrials {

  /**
   * Tries a call at the latest block, as if the sender had sent it. It needs no gas money.
   *
   * @param data the call, 0x and hexadecimal
   * @throws studio.fofo.kernel.Refusal {@code CHAIN_UNAVAILABLE} if no node gives a conclusive answer
   */
  Outcome attempt(long chainId, Address sender, Address to, String data);

  /** What the call would do. */
  sealed interface Outcome {

    /** It would succeed, and return this: 0x and hexadecimal; {@code 0x} also where there is no contract. */
    record Returns(String data) implements Outcome {}

    /** It would revert; the reason as {@link Reverts} explains it. */
    record Refused(String reason) implements Outcome {}
  }
}
