package studio.fofo.payment.rates;

import com.esaulpaugh.headlong.abi.Function;
import com.esaulpaugh.headlong.abi.Tuple;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.HexFormat;
import studio.fofo.chain.ChainReads;
import studio.fofo.kernel.Address;

/** Reads price feeds (Chainlink's {@code AggregatorV3Interface}) from a chain's nodes. */
final class Aggregators {

  private static final Function DECIMALS = new Function("decimals()", "(uint8)");
  private static final Function DESCRIPTION = new Function("description()", "(string)");
  private static final Function LATEST = new Function("latestRoundData()", "(uint80,int256,uint256,uint256,uint80)");

  private final ChainReads reads;

  Aggregators(ChainReads reads) {
    this.reads = reads;
  }

  /**
   * The latest round of a feed.
   *
   * @param answer in units of the feed's last decimal
   * @param startedAt for a sequencer's uptime feed: when its state changed
   */
  record Round(BigInteger answer, Instant startedAt, Instant updatedAt) {}

  int decimals(long chainId, Address feed) {
    return call(chainId, feed, DECIMALS).<Integer>get(0);
  }

  /** The pair of currencies: {@code ETH / USD}. */
  String description(long chainId, Address feed) {
    return call(chainId, feed, DESCRIPTION).<String>get(0);
  }

  Round latest(long chainId, Address feed) {
    var round = call(chainId, feed, LATEST);
    return new Round(round.get(1), Instant.ofEpochSecond(round.<BigInteger>get(2).longValueExact()),
        Instant.ofEpochSecond(round.<BigInteger>get(3).longValueExact()));
  }

  static BigDecimal scaled(BigInteger answer, int decimals) {
    return new BigDecimal(answer, decimals).stripTrailingZeros();
  }

  private Tuple call(long chainId, Address feed, Function function) {
    var returned = reads.call(chainId, feed, "0x" + HexFormat.of().formatHex(function.encodeCall(Tuple.EMPTY).array()));
    return function.decodeReturn(HexFormat.of().parseHex(returned, 2, returned.length()));
  }
}
