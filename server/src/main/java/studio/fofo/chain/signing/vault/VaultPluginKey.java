package studio.fofo.chain.signing.vault;

import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import studio.fofo.chain.signing.PublicKeys;
import studio.fofo.chain.signing.RawSignature;
import studio.fofo.chain.signing.RemoteKey;
import studio.fofo.chain.signing.SignerTrouble;
import studio.fofo.kernel.Address;

/**
 * A key that never leaves Vault, in a plugin with the keys API of Consensys' quorum-hashicorp-vault-plugin: {@code GET <path>} gives the
 * public key, {@code POST <path>/sign} signs a digest, bytes being Base64 for URLs. Vault's own transit engine has no secp256k1.
 */
public final class VaultPluginKey implements RemoteKey {

  private final VaultApi vault;
  private final String path;

  /** @param path {@code <mount>/keys/<id>} */
  public VaultPluginKey(VaultApi vault, String path) {
    this.vault = vault;
    this.path = path;
  }

  @Override
  public Address address() {
    var key = vault.read(path);
    var curve = key.path("curve").asString("");
    if (!curve.equals("secp256k1")) {
      throw SignerTrouble.lasting("the key " + path + " in Vault is on the curve \"" + curve + "\", expected secp256k1");
    }
    return PublicKeys.ofPoint(bytes(key.path("public_key").asString(key.path("publicKey").asString(""))));
  }

  @Override
  public RawSignature sign(byte[] message, byte[] digest) {
    var reply = vault.write(path + "/sign", Map.of("data", Base64.getUrlEncoder().encodeToString(digest)));
    return RawSignature.ofBytes(bytes(reply.path("signature").asString("")));
  }

  /** Older versions of the plugin send hexadecimal digits. One in 4,096 texts of Base64 begins with {@code 0x}, too. */
  static byte[] bytes(String text) {
    try {
      return text.matches("0x([0-9a-fA-F]{2})+") ? HexFormat.of().parseHex(text, 2, text.length()) : Base64.getUrlDecoder().decode(text);
    } catch (IllegalArgumentException broken) {
      throw SignerTrouble.lasting("Vault's plugin sent bytes that are neither Base64 for URLs nor hexadecimal", broken);
    }
  }
}
