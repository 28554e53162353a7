package studio.fofo.chain.signing.web3signer;

import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import studio.fofo.chain.nodes.Hex;
import studio.fofo.chain.signing.PublicKeys;
import studio.fofo.chain.signing.RawSignature;
import studio.fofo.chain.signing.RemoteKey;
import studio.fofo.chain.signing.SignerHttp;
import studio.fofo.chain.signing.SignerTrouble;
import studio.fofo.kernel.Address;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A key of web3signer in mode {@code eth1}, which hashes what it signs ({@code POST /api/v1/eth1/sign/<public key>}). Source: its OpenAPI
 * document.
 */
public final class Web3signerKey implements RemoteKey {

  private static final String SERVICE = "web3signer";

  private final SignerHttp http;
  private final URI url;
  private final String wanted;
  private volatile @Nullable String publicKey;

  /** @param wanted the account, or the public key as web3signer lists it */
  public Web3signerKey(SignerHttp http, URI url, String wanted) {
    this.http = http;
    this.url = url;
    this.wanted = digits(wanted);
  }

  @Override
  public Address address() {
    var listed = http.json(SERVICE, request("/api/v1/eth1/publicKeys").GET());
    var found = listed.valueStream().map(JsonNode::asString)
        .filter(key -> digits(key).equals(wanted) || digits(account(key).value()).equals(wanted)).findFirst()
        .orElseThrow(() -> SignerTrouble.lasting("web3signer does not list the key 0x" + wanted + "; its accounts are "
            + listed.valueStream().map(key -> account(key.asString())).toList()));
    publicKey = found;
    return account(found);
  }

  @Override
  public RawSignature sign(byte[] message, byte[] digest) {
    var known = publicKey;
    if (known == null) {
      address();
      known = publicKey;
    }
    var body = JsonMapper.shared().writeValueAsBytes(Map.of("data", Hex.data(message)));
    var reply = new String(http.bytes(SERVICE, request("/api/v1/eth1/sign/" + known).header("Content-Type", "application/json")
        .POST(HttpRequest.BodyPublishers.ofByteArray(body))), StandardCharsets.UTF_8);
    return RawSignature.ofBytes(bytes(reply.strip()));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(url.toString().replaceAll("/+$", "") + path));
  }

  private static Address account(String key) {
    return PublicKeys.ofPoint(bytes(key));
  }

  private static byte[] bytes(String hex) {
    try {
      return HexFormat.of().parseHex(digits(hex));
    } catch (IllegalArgumentException broken) {
      throw SignerTrouble.lasting("web3signer sent something that is not hexadecimal", broken);
    }
  }

  private static String digits(String hex) {
    var text = hex.toLowerCase(Locale.ROOT);
    return text.startsWith("0x") ? text.substring(2) : text;
  }
}
