package studio.fofo.chain.signing;

import studio.fofo.kernel.Address;

/** A key that a signing service keeps. Each call is one attempt, and ends within the time-out of the settings. */
public interface RemoteKey {

  /**
   * The account of the key, as the service gives its public key.
   *
   * @throws SignerTrouble if it does not
   */
  Address address();

  /**
   * Signs a message.
   *
   * @param digest the message's Keccak-256, for services that sign digests
   * @throws SignerTrouble if the service does not
   */
  RawSignature sign(byte[] message, byte[] digest);
}
