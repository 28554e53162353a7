package studio.fofo.chain;

import studio.fofo.kernel.Address;
import studio.fofo.kernel.Wei;

/**
 * A transaction for one of our signers to send.
 *
 * @param purpose of a kind that belongs to the caller
 * @param data the call, 0x and hexadecimal
 */
public record TransactionRequest(TransactionPurpose purpose, long chainId, SignerRole signer, Address to, String data, Wei value) {

  public TransactionRequest {
    if (!data.matches("0x([0-9a-f]{2})*")) {
      throw new IllegalArgumentException("call data of " + purpose + " must be 0x and whole bytes in lower-case hexadecimal");
    }
  }

  public TransactionRequest(TransactionPurpose purpose, long chainId, SignerRole signer, Address to, String data) {
    this(purpose, chainId, signer, to, data, Wei.ZERO);
  }
}
