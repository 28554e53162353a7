package studio.fofo.identity.siwe;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import studio.fofo.kernel.Address;

/**
 * The message of EIP-4361 that a person signs to sign in, parsed from the text that the wallet showed.
 *
 * <pre>{@code
 * var message = SiweMessage.parse(text);    // Refusal IDENTITY_MESSAGE_MALFORMED unless it follows the ABNF exactly
 * message.domain();                         // "fofo.studio"
 * }</pre>
 *
 * <p>Immutable. Parsing checks the form only; {@link SiweRules} decides whether domain, nonce, chain and times are acceptable, and
 * {@link studio.fofo.identity.wallet.WalletSignatures} whether the address signed. The latter gets the text as it was received, never this
 * record reassembled.
 *
 * @param scheme of the origin, null if the message has none
 * @param domain an RFC 3986 authority, as written
 * @param address the signer, with a verified EIP-55 checksum
 * @param statement null if absent; may be empty
 * @param uri the subject of the signing
 * @param chainId where a contract account is looked up
 * @param nonce at least 8 letters and digits
 * @param expirationTime null if the message does not expire by itself
 * @param notBefore null if it is valid at once
 * @param requestId null if absent; may be empty
 * @param resources RFC 3986 URIs
 */
public record SiweMessage(
    @Nullable String scheme,
    String domain,
    Address address,
    @Nullable String statement,
    String uri,
    long chainId,
    String nonce,
    Instant issuedAt,
    @Nullable Instant expirationTime,
    @Nullable Instant notBefore,
    @Nullable String requestId,
    List<String> resources) {

  public SiweMessage {
    resources = List.copyOf(resources);
  }

  /** @throws studio.fofo.kernel.Refusal {@code IDENTITY_MESSAGE_MALFORMED}, with the line and what was expected there */
  public static SiweMessage parse(String text) {
    return new SiweParser(text).message();
  }
}
