package studio.fofo.minting.collection;

import java.math.BigInteger;
import studio.fofo.kernel.Address;

/**
 * A transaction for a wallet to send.
 *
 * @param does what it changes, in words for the page: "royalty"
 * @param data 0x and hexadecimal
 * @param value in wei
 */
public record OwnersCall(String does, Address to, String data, BigInteger value) {

  public OwnersCall(String does, Address to, String data) {
    this(does, to, data, BigInteger.ZERO);
  }
}
