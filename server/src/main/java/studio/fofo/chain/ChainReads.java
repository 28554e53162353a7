package studio.fofo.chain;

import studio.fofo.kernel.Address;

/** Reads from contracts. Calls a node: never use it inside a database transaction. */
public interface ChainReads {

  /**
   * Calls a view function at the latest block.
   *
   * @param data the call, 0x and hexadecimal
   * @return the returned data, 0x and hexadecimal
   * @throws studio.fofo.kernel.Refusal {@code CHAIN_UNAVAILABLE} if no node responds
   */
  String call(long chainId, Address to, String data);
}
