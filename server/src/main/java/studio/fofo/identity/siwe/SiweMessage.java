package studio.fofo.identity.siwe;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import studio.fofo.kernel.Address;

/**
 * What a person signs to sign in: the message of EIP-4361, read from the text that the wallet showed.
 *
 * <pre>{@code
 * var message = SiweMessage.parse(text);    // Refusal IDENTITY_MESSAGE_MALFORMED unless it follows the ABNF to the letter
 * message.domain();                         // "fofo.studio"
 * }</pre>
 *
 * <p>Immutable. Parsing checks form only; whether domain, nonce, chain and times are acceptable is decided by
 * {@link SiweRules}, and whether the signature is the address's by {@link studio.fofo.identity.wallet.WalletSignatures}, which
 * gets the text as it was received, never this record spelled anew.
 *
 * @param scheme of the origin, null when the message names none
 * @param domain an RFC 3986 authority, as spelled
 * @param address who signs, its EIP-55 checksum verified
 * @param statement null when there is none; may be empty
 * @param uri what the signing is about
 * @param chainId where a contract account is looked up
 * @param nonce at least 8 letters and digits
 * @param expirationTime null when the message does not expire by itself
 * @param notBefore null when it is valid at once
 * @param requestId null when there is none; may be empty
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
