package studio.fofo.chain;

import studio.fofo.kernel.Address;
import studio.fofo.kernel.Wei;

/**
 * A transaction to be sent by one of our signers.
 *
 * @param key the caller's own, unique in the product: {@code mint:mint_01h…}. Its first word names the crash point that follows the
 *     broadcast ({@code mint-broadcast})
 * @param data the call, 0x and hexadecimal
 */
public record TransactionRequest(String key, long chainId, SignerRole signer, Address to, String data, Wei value) {

  public TransactionRequest {
    if (!data.matches("0x([0-9a-f]{2})*")) {
      throw new IllegalArgumentException("call data of " + key + " must be 0x and whole bytes in lower-case hexadecimal");
    }
  }

  public TransactionRequest(String key, long chainId, SignerRole signer, Address to, String data) {
    this(key, chainId, signer, to, data, Wei.ZERO);
  }
}
