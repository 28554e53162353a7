package studio.fofo.chain.signing;

import org.web3j.crypto.Bip32ECKeyPair;
import org.web3j.crypto.MnemonicUtils;

/**
 * The accounts of the public test mnemonic, for chain 31337 only, because their keys are public. 0 to 9 are for people (the dev wallet
 * and tests), those from 10 are ours.
 */
public final class LocalAccounts {

  public static final String MNEMONIC = "test test test test test test test test test test test junk";

  /** The number of accounts that the local chain funds. */
  public static final int COUNT = 20;

  private static final int PURPOSE = 44 | Bip32ECKeyPair.HARDENED_BIT;
  private static final int ETHER = 60 | Bip32ECKeyPair.HARDENED_BIT;
  private static final int FIRST = Bip32ECKeyPair.HARDENED_BIT;

  private static final Bip32ECKeyPair BRANCH = Bip32ECKeyPair.deriveKeyPair(
      Bip32ECKeyPair.generateKeyPair(MnemonicUtils.generateSeed(MNEMONIC, "")), new int[] {PURPOSE, ETHER, FIRST, 0});

  private LocalAccounts() {}

  /** The account at {@code m/44'/60'/0'/0/index}. */
  public static Signer signer(int index) {
    return new KeySigner(Bip32ECKeyPair.deriveKeyPair(BRANCH, new int[] {index}));
  }

  /** Its private key, 0x and 64 hexadecimal digits, for programs that need it on a command line. */
  public static String secret(int index) {
    var key = Bip32ECKeyPair.deriveKeyPair(BRANCH, new int[] {index}).getPrivateKey().toString(16);
    return "0x" + "0".repeat(64 - key.length()) + key;
  }
}
