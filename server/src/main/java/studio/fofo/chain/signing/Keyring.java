package studio.fofo.chain.signing;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.web3j.crypto.Sign.SignatureData;
import studio.fofo.chain.SignerRole;
import studio.fofo.chain.Signers;
import studio.fofo.chain.nodes.Hex;
import studio.fofo.kernel.Address;

/** {@link Signers}, each made when it is first needed. */
public final class Keyring implements Signers {

  private static final int SIGNATURE_LENGTH = 65;
  private static final int WORD = 32;

  private final SignerSource source;
  private final ConcurrentMap<Key, Signer> signers = new ConcurrentHashMap<>();

  public Keyring(SignerSource source) {
    this.source = source;
  }

  @Override
  public Address address(long chainId, SignerRole role) {
    return source.address(chainId, role).orElseGet(() -> signer(chainId, role).address());
  }

  @Override
  public String sign(long chainId, SignerRole role, byte[] message) {
    return Hex.data(joined(signer(chainId, role).sign(message)));
  }

  /** The signer itself, for transactions. */
  public Signer signer(long chainId, SignerRole role) {
    return signers.computeIfAbsent(new Key(chainId, role), key -> source.signer(key.chainId(), key.role()));
  }

  private static byte[] joined(SignatureData signature) {
    var bytes = new byte[SIGNATURE_LENGTH];
    System.arraycopy(signature.getR(), 0, bytes, 0, WORD);
    System.arraycopy(signature.getS(), 0, bytes, WORD, WORD);
    bytes[SIGNATURE_LENGTH - 1] = signature.getV()[0];
    return bytes;
  }

  private record Key(long chainId, SignerRole role) {}
}
