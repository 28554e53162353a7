package studio.fofo.chain.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;
import studio.fofo.chain.setup.FeeRules;
import studio.fofo.chain.setup.FeeRules.Market;
import studio.fofo.testing.Seeded;
import tools.jackson.databind.json.JsonMapper;

class FeesTest {

  private static final FeeRules POLYGON = rules(50, 2_000, 25, 300, Market.TIPS);
  private static final FeeRules ARRIVAL = rules(1, 20, 0, 0, Market.ARRIVAL);

  @Test
  void keepsEveryOfferWithinTheChainsLimitsWhateverANodeSays() {
    var wrong = Fees.offer(market(30_000_000, 1_500_000), POLYGON);
    assertThat(wrong.max()).as("an oracle times 1,000").isEqualTo(gwei(2_000));
    assertThat(wrong.priority()).isBetween(gwei(225), gwei(226));
    assertThat(Fees.offer(market(0, 0), POLYGON)).as("an oracle below the floor").isEqualTo(fees(50, 25));
    Seeded.times(1000, random -> {
      var offer = Fees.offer(new FeeMarket(number(random.nextLong(), 1 + random.nextInt(90)), number(random.nextLong(), 80)), POLYGON);

      assertThat(offer.max()).isBetween(POLYGON.lowest(), POLYGON.highest());
      assertThat(offer.priority()).isBetween(POLYGON.lowestTip(), POLYGON.highestTip()).isLessThanOrEqualTo(offer.max());
    });
  }

  @Test
  void offersTwiceTheBaseFeeAndTheUsualTip() {
    assertThat(Fees.offer(market(100, 40), POLYGON)).isEqualTo(fees(240, 40));
  }

  @Test
  void offersNoTipWhereTransactionsAreTakenInOrderOfArrival() {
    assertThat(Fees.offer(market(2, 7), ARRIVAL)).isEqualTo(fees(4, 0));
  }

  @Test
  void bumpsBothFeesByATenthAtLeast() {
    Seeded.times(1000, random -> {
      var fees = new Fees(number(random.nextLong(), 40), number(random.nextLong(), 40));

      var bumped = fees.bumped(new Fees(BigInteger.ZERO, BigInteger.ZERO));

      assertThat(isATenthMore(fees.max(), bumped.max())).isTrue();
      assertThat(isATenthMore(fees.priority(), bumped.priority())).isTrue();
    });
    assertThat(fees(100, 100).bumped(fees(0, 0))).as("no more than clients ask for").isEqualTo(fees(110, 110));
  }

  @Test
  void neverBumpsToLessThanTheCurrentOffer() {
    assertThat(fees(1, 0).bumped(fees(1_000, 30))).isEqualTo(fees(1_000, 30));
  }

  @Test
  void sufficesAgainOnceTheBaseFeeHasFallen() {
    var offered = Fees.offer(market(30, 30), POLYGON);

    assertThat(offered.suffices(market(30, 30), POLYGON)).isTrue();
    assertThat(offered.suffices(market(30 * 50, 30), POLYGON)).as("gas times 50").isFalse();
    assertThat(offered.suffices(market(31, 30), POLYGON)).isTrue();
  }

  /** Found by one wrong answer of an oracle, followed by a base fee that rose: no replacement was within the limits. */
  @Test
  void leavesRoomForReplacementsIfTheOracleIsWrong() {
    var fees = Fees.offer(market(30, 1_500_000), POLYGON);

    for (var baseFee = 100; baseFee <= 300; baseFee += 100) {
      fees = fees.bumped(Fees.offer(market(baseFee, 1_500_000), POLYGON));
      assertThat(fees.within(POLYGON)).as("base fee " + baseFee).isTrue();
      assertThat(fees.max()).isGreaterThan(gwei(2L * baseFee));
    }
  }

  @Test
  void readsTheLowestTipThatANodeTakes() {
    assertThat(FeeLimit.lowestTip("transaction underpriced: gas tip cap 1500000000, minimum needed 25000000000")).contains(gwei(25));
    assertThat(FeeLimit.lowestTip("replacement transaction underpriced")).isEmpty();
    assertThat(fees(50, 1).withTip(gwei(25))).isEqualTo(fees(74, 25));
  }

  @Test
  void offersLessToANodeThatLimitsTheFee() {
    var said = "eth_sendRawTransaction: tx fee (1.57 ether) exceeds the configured cap (1.00 ether) (-32000)";

    assertThat(FeeLimit.isSaid(said)).isTrue();
    assertThat(FeeLimit.isSaid("eth_sendRawTransaction: nonce too low (-32000)")).isFalse();
    assertThat(FeeLimit.perGas(said, 1_000_000)).contains(BigInteger.TEN.pow(12));
    assertThat(FeeLimit.perGas("fee exceeds cap", 1_000_000)).isEmpty();
    assertThat(fees(1_570, 100).atMost(gwei(1_000))).isEqualTo(fees(1_000, 100));
    assertThat(fees(1_000, 900).less()).isEqualTo(fees(750, 750));
  }

  @Test
  void takesTheMedianTipOfBlocksWithTransactions() {
    var history = JsonMapper.shared().readTree("""
        {"gasUsedRatio": [0.5, 0, 0.9, 0.1], "reward": [["0x5"], ["0xffffffffff"], ["0x9"], ["0x7"]]}""");

    assertThat(FeeMarket.tipIn(history)).isEqualTo(BigInteger.valueOf(7));
    assertThat(FeeMarket.tipIn(JsonMapper.shared().readTree("{}"))).isZero();
  }

  private static boolean isATenthMore(BigInteger before, BigInteger after) {
    return after.compareTo(before) > 0
        && after.multiply(BigInteger.TEN).compareTo(before.multiply(BigInteger.valueOf(11))) >= 0;
  }

  private static BigInteger number(long seed, int bits) {
    return new BigInteger(bits, new Random(seed));
  }

  private static FeeMarket market(long baseFee, long tip) {
    return new FeeMarket(gwei(baseFee), gwei(tip));
  }

  private static Fees fees(long max, long tip) {
    return new Fees(gwei(max), gwei(tip));
  }

  private static FeeRules rules(long lowest, long highest, long lowestTip, long highestTip, Market market) {
    return new FeeRules(gwei(lowest), gwei(highest), gwei(lowestTip), gwei(highestTip), market);
  }

  private static BigInteger gwei(long amount) {
    return BigInteger.valueOf(amount).multiply(BigInteger.TEN.pow(9));
  }
}
