package studio.fofo.chain;

import studio.fofo.kernel.Address;

/** Reads from contracts. Goes to a node: never call it inside a database transaction. */
public interface ChainReads {

  /**
   * Calls a view function at the newest block.
   *
   * @param data the call, 0x and hexadecimal
   * @return what it returned, 0x and hexadecimal
   * @throws studio.fofo.kernel.Refusal {@code CHAIN_UNAVAILABLE} when no node answers
   */
  String call(long chainId, Address to, String data);
}
