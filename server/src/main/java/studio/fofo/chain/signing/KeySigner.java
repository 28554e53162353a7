package studio.fofo.chain.signing;

import org.web3j.crypto.ECKeyPair;
import org.web3j.crypto.Keys;
import org.web3j.crypto.Sign.SignatureData;
import org.web3j.utils.Numeric;
import studio.fofo.chain.TypedData;
import studio.fofo.kernel.Address;

/** A key in this process's memory. */
final class KeySigner implements Signer {

  private final ECKeyPair pair;
  private final Address address;

  KeySigner(ECKeyPair pair) {
    this.pair = pair;
    this.address = new Address("0x" + Keys.getAddress(pair));
  }

  /** @param secret 0x and 64 hexadecimal digits; never included in a message */
  static KeySigner ofSecret(String setting, String secret) {
    if (!isSecret(secret)) {
      throw new IllegalArgumentException(setting + " must be 0x and 64 hexadecimal digits: a private key");
    }
    return new KeySigner(ECKeyPair.create(Numeric.toBigInt(secret.strip())));
  }

  static boolean isSecret(String text) {
    return text.strip().matches("0x[0-9a-fA-F]{64}");
  }

  @Override
  public Address address() {
    return address;
  }

  @Override
  public SignatureData sign(byte[] message) {
    return RecoverableSignatures.sign(pair.getPrivateKey(), TypedData.keccak(message));
  }
}
