package studio.fofo.chain.deployment;

import studio.fofo.kernel.Address;

/** A service that compiles sources and compares them with the code on a chain. */
interface Verifier {

  /**
   * Posts a contract's sources and waits for the result.
   *
   * @param arguments of its constructor, encoded
   * @return a sentence for people
   */
  String verify(long chainId, Address address, Built built, byte[] arguments);
}
