package studio.fofo.chain.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.web3j.crypto.Bip32ECKeyPair;
import org.web3j.crypto.Keys;
import org.web3j.crypto.MnemonicUtils;
import studio.fofo.runtime.PublicAccounts;

/** The list of accounts whose keys are public. */
class PublicAccountsTest {

  private static final int[] ACCOUNTS = {44 | Bip32ECKeyPair.HARDENED_BIT, 60 | Bip32ECKeyPair.HARDENED_BIT, Bip32ECKeyPair.HARDENED_BIT,
      0};

  @Test
  void includesThoseOfTheLocalChain() {
    assertThat(IntStream.range(0, LocalAccounts.COUNT).mapToObj(index -> LocalAccounts.signer(index).address().value()))
        .allMatch(PublicAccounts::include);
  }

  @Test
  void includesThoseOfOtherToolsManuals() {
    for (var mnemonic : new String[] {"myth like bonus scare over problem client lizard pioneer submit female collect",
        "candy maple cake sugar pudding cream honey rich smooth crumble sweet treat"}) {
      var branch = Bip32ECKeyPair.deriveKeyPair(Bip32ECKeyPair.generateKeyPair(MnemonicUtils.generateSeed(mnemonic, "")), ACCOUNTS);
      assertThat(IntStream.range(0, 20).mapToObj(index -> "0x" + Keys.getAddress(Bip32ECKeyPair.deriveKeyPair(branch, new int[] {index}))))
          .allMatch(PublicAccounts::include);
    }
  }

  @Test
  void includesNobodyElse() {
    assertThat(PublicAccounts.include("0x52908400098527886E0F7030069857D2E4169EE7")).isFalse();
    assertThat(PublicAccounts.include("")).isFalse();
  }
}
