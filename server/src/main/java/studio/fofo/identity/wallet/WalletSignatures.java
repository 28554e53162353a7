package studio.fofo.identity.wallet;

import java.util.HexFormat;
import java.util.Optional;
import org.springframework.stereotype.Component;
import studio.fofo.chain.ContractSignatures;
import studio.fofo.identity.IdentityErrors;
import studio.fofo.kernel.Address;
import studio.fofo.kernel.Refusal;

/**
 * Decides whether a text was signed by an address, whatever kind of account that is.
 *
 * <p>A plain account is verified locally. Only if that fails, the chain is asked for a contract at the address. ERC-6492 asks first, so
 * that a contract's signature is not taken for that of another plain account; since we compare with the one address that claims to have
 * signed, the order cannot change the result, and plain accounts can sign in while the chain's node is down.
 */
@Component
public class WalletSignatures {

  private static final int LONGEST = 16 * 1024;

  private final ContractSignatures contracts;

  WalletSignatures(ContractSignatures contracts) {
    this.contracts = contracts;
  }

  /**
   * @param chainId where a contract account is looked up
   * @param message the bytes that the wallet signed, as they were received
   * @param signature hexadecimal with {@code 0x}
   * @return what was proven
   * @throws Refusal {@code IDENTITY_SIGNATURE_MALFORMED}, {@code IDENTITY_SIGNATURE_INVALID} or {@code IDENTITY_CHAIN_UNAVAILABLE}
   */
  public ProvenWallet require(Address account, long chainId, byte[] message, String signature) {
    var bytes = bytes(signature);
    var digest = PersonalSignature.digest(message);
    var personal = Optional.of(bytes).filter(raw -> raw.length == PersonalSignature.LENGTH).map(PersonalSignature::new);
    var flaw = personal.flatMap(PersonalSignature::flaw);
    if (flaw.isEmpty() && personal.flatMap(found -> found.signer(digest)).filter(account::equals).isPresent()) {
      return ProvenWallet.plain(account);
    }
    return switch (contracts.check(chainId, account, digest, bytes)) {
      case ACCEPTED -> ProvenWallet.contract(account, chainId);
      case REFUSED -> throw new Refusal(IdentityErrors.IDENTITY_SIGNATURE_INVALID,
          "the contract account " + account + " on chain " + chainId + " does not accept the signature");
      case NO_CONTRACT -> throw plainRefusal(account, bytes.length, flaw);
      case UNANSWERED -> throw new Refusal(IdentityErrors.IDENTITY_CHAIN_UNAVAILABLE,
          "chain " + chainId + " cannot be asked whether the account is a contract that accepts the signature; try again");
    };
  }

  private static Refusal plainRefusal(Address account, int length, Optional<String> flaw) {
    if (length != PersonalSignature.LENGTH) {
      return malformed("has " + length + " bytes, expected " + PersonalSignature.LENGTH);
    }
    return flaw.map(WalletSignatures::malformed).orElseGet(() -> new Refusal(IdentityErrors.IDENTITY_SIGNATURE_INVALID,
        "the signature was not made by " + account + " over exactly this message"));
  }

  private static byte[] bytes(String signature) {
    if (!signature.startsWith("0x") || signature.length() > 2 + 2 * LONGEST) {
      throw malformed("has " + signature.length() + " characters, expected 0x and at most " + 2 * LONGEST + " digits");
    }
    try {
      return HexFormat.of().parseHex(signature, 2, signature.length());
    } catch (IllegalArgumentException noHex) {
      throw malformed("is not 0x followed by pairs of hexadecimal digits");
    }
  }

  private static Refusal malformed(String words) {
    return Refusal.of(IdentityErrors.IDENTITY_SIGNATURE_MALFORMED, "signature", words);
  }
}
