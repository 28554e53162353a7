package studio.fofo.chain.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;
import studio.fofo.testing.Seeded;

class FeesTest {

  @Test
  void bumpsBothFeesByAnEighthAtLeast() {
    Seeded.times(1000, random -> {
      var fees = Fees.market(new BigInteger(40, new Random(random.nextLong())), BigInteger.valueOf(random.nextLong(1L << 40)));

      var bumped = fees.bumped(new Fees(BigInteger.ZERO, BigInteger.ZERO));

      assertThat(atLeastAnEighthMore(fees.max(), bumped.max())).isTrue();
      assertThat(atLeastAnEighthMore(fees.priority(), bumped.priority())).isTrue();
    });
  }

  @Test
  void neverOffersLessThanTheMarketFee() {
    var market = new Fees(BigInteger.valueOf(1_000_000), BigInteger.valueOf(5_000));

    assertThat(new Fees(BigInteger.ONE, BigInteger.ZERO).bumped(market)).isEqualTo(market);
  }

  private static boolean atLeastAnEighthMore(BigInteger before, BigInteger after) {
    return after.compareTo(before) > 0
        && after.multiply(BigInteger.valueOf(1000)).compareTo(before.multiply(BigInteger.valueOf(1125))) >= 0;
  }
}
