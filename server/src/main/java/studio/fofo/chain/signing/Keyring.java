package studio.fofo.chain.signing;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.LongFunction;
import org.web3j.crypto.Sign.SignatureData;
import studio.fofo.chain.Chain;
import studio.fofo.chain.SignerRole;
import studio.fofo.chain.Signers;
import studio.fofo.chain.nodes.Hex;
import studio.fofo.kernel.Address;

/** {@link Signers} with keys from the public mnemonic on the local chain, and from the settings on others. */
public final class Keyring implements Signers {

  private static final int SIGNATURE_LENGTH = 65;
  private static final int WORD = 32;

  private final LongFunction<Map<SignerRole, String>> secrets;
  private final ConcurrentMap<Key, Signer> signers = new ConcurrentHashMap<>();

  /** @param secrets the configured keys of an external chain */
  public Keyring(LongFunction<Map<SignerRole, String>> secrets) {
    this.secrets = secrets;
  }

  @Override
  public Address address(long chainId, SignerRole role) {
    if (chainId != Chain.LOCAL && role == SignerRole.TREASURY) {
      var configured = secret(chainId, role);
      if (Address.isWellFormed(configured)) {
        return new Address(configured);
      }
    }
    return signer(chainId, role).address();
  }

  @Override
  public String sign(long chainId, SignerRole role, byte[] digest) {
    return Hex.data(joined(signer(chainId, role).sign(digest)));
  }

  /** The signer itself, for transactions. */
  public Signer signer(long chainId, SignerRole role) {
    return signers.computeIfAbsent(new Key(chainId, role), this::make);
  }

  private Signer make(Key key) {
    return key.chainId() == Chain.LOCAL
        ? LocalAccounts.signer(key.role().localAccount())
        : KeySigner.ofSecret(setting(key.chainId(), key.role()), secret(key.chainId(), key.role()));
  }

  private String secret(long chainId, SignerRole role) {
    var secret = secrets.apply(chainId).get(role);
    if (secret == null) {
      throw new IllegalStateException(setting(chainId, role) + " is missing: chain " + chainId + " needs a key for " + role);
    }
    return secret;
  }

  /** The account of a private key; empty if the key is malformed. */
  public static Optional<Address> addressOf(String secret) {
    return KeySigner.isSecret(secret) ? Optional.of(KeySigner.ofSecret("a key", secret).address()) : Optional.empty();
  }

  /** The setting of a key of an external chain. */
  public static String setting(long chainId, SignerRole role) {
    return "fofo.chain.chains[chain-id=" + chainId + "].keys." + role.name().toLowerCase(Locale.ROOT);
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
