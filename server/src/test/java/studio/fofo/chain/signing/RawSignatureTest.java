package studio.fofo.chain.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RawSignatureTest {

  private static final BigInteger ORDER = new BigInteger("fffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141", 16);

  @ParameterizedTest
  @CsvSource({"3006020101020102, 1, 2", "300702020080020103, 128, 3"})
  void readsDer(String der, long r, long s) {
    assertThat(RawSignature.ofDer(bytes(der))).isEqualTo(new RawSignature(BigInteger.valueOf(r), BigInteger.valueOf(s)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "00", "3003020101", "3009020101020102020103", "300602010102", "3006020101040102", "300602010102010200",
      "0201010201"})
  void refusesWhatIsNotTwoIntegers(String der) {
    assertThatThrownBy(() -> RawSignature.ofDer(bytes(der))).isInstanceOf(SignerTrouble.class);
  }

  @Test
  void refusesNumbersOutsideTheCurve() {
    var account = new TestKey().address();
    for (var number : new BigInteger[] {BigInteger.ZERO, BigInteger.ONE.negate(), ORDER, ORDER.add(BigInteger.ONE)}) {
      assertThatThrownBy(() -> Recovery.of(new RawSignature(number, BigInteger.ONE), new byte[32], account))
          .isInstanceOf(SignerTrouble.class).hasMessageContaining("between 1 and the order");
      assertThatThrownBy(() -> Recovery.of(new RawSignature(BigInteger.ONE, number), new byte[32], account))
          .isInstanceOf(SignerTrouble.class).hasMessageContaining("between 1 and the order");
    }
  }

  @Test
  void refusesASignatureOfAnotherMessage() {
    var key = new TestKey();
    var parts = key.sign(new byte[32]);
    var other = new byte[32];
    other[0] = 1;

    assertThatThrownBy(() -> Recovery.of(new RawSignature(parts[0], parts[1]), other, key.address()))
        .isInstanceOf(SignerTrouble.class).hasMessageContaining("is not by " + key.address());
  }

  private static byte[] bytes(String hex) {
    return HexFormat.of().parseHex(hex);
  }
}
