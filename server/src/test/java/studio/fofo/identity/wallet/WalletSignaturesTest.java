package studio.fofo.identity.wallet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import studio.fofo.chain.ContractSignatures.Verdict;
import studio.fofo.identity.IdentityErrors;
import studio.fofo.kernel.Address;
import studio.fofo.kernel.Refusal;
import studio.fofo.testing.Seeded;
import studio.fofo.testing.SignIn;

class WalletSignaturesTest {

  private static final BigInteger ORDER = new BigInteger("fffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141", 16);
  private static final String TEXT = "Sign in to FOFO Studio.";
  private static final byte[] BYTES = TEXT.getBytes(StandardCharsets.UTF_8);

  private final List<Long> asked = new ArrayList<>();
  private Verdict verdict = Verdict.NO_CONTRACT;
  private final WalletSignatures signatures = new WalletSignatures((chainId, account, digest, signature) -> {
    asked.add(chainId);
    return verdict;
  });

  @Test
  void acceptsAPlainAccountWithoutAskingAChain() {
    Seeded.times(20, random -> {
      var key = SignIn.newKey();
      signatures.require(Address.checksummed(SignIn.address(key)), 1, BYTES, SignIn.sign(key, TEXT));
    });
    assertThat(asked).isEmpty();
  }

  @Test
  void agreesWithAnotherLibrary() {
    // viem 2: privateKeyToAccount(anvil's account 0).signMessage({message: "Sign in to FOFO Studio. ✓"})
    var signature = "0xb3fa2660439435edd19b52214d876b1a64f04ce710812b7cc4f09971f3685d9911c1e3c1c40d17bcdd97dfc76761218671bad7d79d34"
        + "97a5ea59fad8f3b300b11b";
    signatures.require(Address.checksummed("0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266"), 1,
        "Sign in to FOFO Studio. ✓".getBytes(StandardCharsets.UTF_8), signature);
    assertThat(asked).isEmpty();
  }

  @Test
  void refusesAnotherAccountsSignatureAndAnotherText() {
    var key = SignIn.newKey();
    var other = SignIn.newKey();
    assertRefused(SignIn.address(key), SignIn.sign(other, TEXT), IdentityErrors.IDENTITY_SIGNATURE_INVALID);
    assertRefused(SignIn.address(key), SignIn.sign(key, TEXT + " "), IdentityErrors.IDENTITY_SIGNATURE_INVALID);
  }

  @Test
  void refusesTheMalleableTwin() {
    var key = SignIn.newKey();
    var raw = HexFormat.of().parseHex(SignIn.sign(key, TEXT).substring(2));
    var s = new BigInteger(1, Arrays.copyOfRange(raw, 32, 64));
    var twin = HexFormat.of().formatHex(raw, 0, 32) + "%064x".formatted(ORDER.subtract(s)) + (raw[64] == 27 ? "1c" : "1b");
    assertRefused(SignIn.address(key), "0x" + twin, IdentityErrors.IDENTITY_SIGNATURE_MALFORMED);
  }

  @Test
  void acceptsTheBareParityOfHardwareWallets() {
    var key = SignIn.newKey();
    var signature = SignIn.sign(key, TEXT);
    var parity = signature.endsWith("1b") ? "00" : "01";
    signatures.require(Address.checksummed(SignIn.address(key)), 1, TEXT.getBytes(StandardCharsets.UTF_8),
        signature.substring(0, 130) + parity);
    assertThat(asked).isEmpty();
  }

  @Test
  void refusesEveryOtherV() {
    var key = SignIn.newKey();
    var signature = SignIn.sign(key, TEXT);
    for (var v : List.of("02", "1a", "1d", "25", "ff")) {
      assertRefused(SignIn.address(key), signature.substring(0, 130) + v, IdentityErrors.IDENTITY_SIGNATURE_MALFORMED);
    }
  }

  @Test
  void refusesMalformedSignatures() {
    var account = SignIn.address(SignIn.newKey());
    for (var text : List.of("", "0x", "signature", "0xzz", "0x123", "0x" + "00".repeat(64), "0x" + "00".repeat(65),
        "0x" + "ff".repeat(64) + "1b", "0x" + "00".repeat(66), "0x" + "00".repeat(20_000), "0x" + "00".repeat(64) + "1b")) {
      assertRefused(account, text, IdentityErrors.IDENTITY_SIGNATURE_MALFORMED);
    }
  }

  @Test
  void asksTheChainOfTheMessageForAContract() {
    var account = SignIn.address(SignIn.newKey());
    verdict = Verdict.ACCEPTED;
    signatures.require(Address.checksummed(account), 42, BYTES, "0x1234");
    assertThat(asked).containsExactly(42L);
    verdict = Verdict.REFUSED;
    assertRefused(account, "0x1234", IdentityErrors.IDENTITY_SIGNATURE_INVALID);
  }

  /** A chain that does not respond must never make a signature count as invalid. */
  @Test
  void refusesNoSignatureIfTheChainDoesNotRespond() {
    var account = SignIn.address(SignIn.newKey());
    verdict = Verdict.UNANSWERED;
    assertRefused(account, "0x1234", IdentityErrors.IDENTITY_CHAIN_UNAVAILABLE);
    assertRefused(account, "0x" + "00".repeat(65), IdentityErrors.IDENTITY_CHAIN_UNAVAILABLE);
  }

  private void assertRefused(String account, String signature, IdentityErrors code) {
    assertThatThrownBy(() -> signatures.require(Address.checksummed(account), 1, BYTES, signature))
        .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
  }
}
