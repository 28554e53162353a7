package studio.fofo.chain.signing.vault;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;
import org.web3j.crypto.ECKeyPair;
import org.web3j.crypto.Keys;
import org.web3j.utils.Numeric;
import studio.fofo.chain.signing.RawSignature;
import studio.fofo.chain.signing.RemoteKey;
import studio.fofo.chain.signing.SignerTrouble;
import studio.fofo.kernel.Address;

/**
 * A private key in Vault's key-value engine, version 2 (or 1): read when it is first needed, and kept in memory from then on. Vault decides
 * who may read it and logs who did.
 */
public final class VaultStoredKey implements RemoteKey {

  private static final String FIELD = "private_key";

  private final VaultApi vault;
  private final String path;
  private final String field;
  private volatile @Nullable ECKeyPair pair;

  /** @param name {@code <mount>/data/<path>}, or {@code <mount>/<path>} in version 1, and optionally {@code #<field>} */
  public VaultStoredKey(VaultApi vault, String name) {
    var hash = name.indexOf('#');
    this.vault = vault;
    this.path = hash < 0 ? name : name.substring(0, hash);
    this.field = hash < 0 ? FIELD : name.substring(hash + 1);
  }

  @Override
  public Address address() {
    return new Address("0x" + Keys.getAddress(loaded()));
  }

  @Override
  public RawSignature sign(byte[] message, byte[] digest) {
    var signature = loaded().sign(digest);
    return new RawSignature(signature.r, signature.s);
  }

  private ECKeyPair loaded() {
    var known = pair;
    if (known == null) {
      known = read();
      pair = known;
    }
    return known;
  }

  private ECKeyPair read() {
    var data = vault.read(path);
    var secret = (data.path("data").isObject() ? data.path("data") : data).path(field).asString("").strip();
    if (!secret.matches("(0x)?[0-9a-fA-F]{64}")) {
      throw SignerTrouble.lasting("the field " + field + " of the secret " + path
          + " in Vault is not 64 hexadecimal digits (a private key), with or without 0x");
    }
    return ECKeyPair.create(new BigInteger(Numeric.cleanHexPrefix(secret), 16));
  }
}
