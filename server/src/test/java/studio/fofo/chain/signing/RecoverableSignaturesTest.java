package studio.fofo.chain.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.web3j.crypto.ECKeyPair;
import org.web3j.crypto.Sign;
import org.web3j.utils.Numeric;
import studio.fofo.testing.Seeded;

class RecoverableSignaturesTest {

  /** web3j finds v by trying both; our signatures must equal its signatures byte for byte. */
  @Test
  void equalThoseOfWeb3j() {
    Seeded.times(300, random -> {
      var secret = new byte[32];
      var digest = new byte[32];
      random.nextBytes(secret);
      random.nextBytes(digest);
      secret[0] &= 0x7F;
      var pair = ECKeyPair.create(Numeric.toBigInt(secret));
      assertThat(RecoverableSignatures.sign(pair.getPrivateKey(), digest)).isEqualTo(Sign.signMessage(digest, pair, false));
    });
  }

  @Test
  void refusesDigestsOfTheWrongLength() {
    assertThatIllegalArgumentException().isThrownBy(() -> RecoverableSignatures.sign(BigInteger.ONE, new byte[31]))
        .withMessage("a digest has 32 bytes, this one has 31");
  }
}
