package studio.fofo.payment.rates;

import static org.assertj.core.api.Assertions.assertThat;

import com.esaulpaugh.headlong.abi.Function;
import com.esaulpaugh.headlong.abi.Tuple;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.support.SpringFactoriesLoader;
import studio.fofo.chain.ChainReads;
import studio.fofo.chain.ChainSurvey;
import studio.fofo.chain.ChainSurvey.Finding;

/** The known feeds of a chain, before a studio goes there. */
class FeedSurveyTest {

  private static final Function DESCRIPTION = new Function("description()", "(string)");
  private static final Function DECIMALS = new Function("decimals()", "(uint8)");
  private static final Function LATEST = new Function("latestRoundData()", "(uint80,int256,uint256,uint256,uint80)");
  private static final String ETH = "0x71041dddad3595F9CEd3DcCFBe3D1F4b0a16Bb70";
  private static final String USDC = "0x7e860098F58bBFC8648a4311b374B1D669a2bc6B";

  private final Map<String, String> pairs = new HashMap<>(Map.of(ETH, "ETH / USD", USDC, "ETH / USD"));

  @Test
  void tellsFeedsThatAreWhatTheyShouldBeFromOthers() {
    var found = new FeedSurvey().survey(8453, chain());

    assertThat(found).extracting(Finding::what).contains("price feed ETH " + ETH, "price feed USDC " + USDC,
        "sequencer feed 0xBCF85224fc0756B9Fa45aA7892530B47e10b6433");
    assertThat(found).filteredOn(Finding::sound).extracting(Finding::found).containsExactly("ETH / USD, 8 decimals, now 2500");
    assertThat(found).filteredOn(finding -> finding.what().contains("USDC")).singleElement()
        .satisfies(finding -> assertThat(finding.found()).contains("expected USDC / USD between 0.95 and 1.05",
            "set fofo.payment.chainlink.feeds.8453.USDC.aggregator"));
    assertThat(found).filteredOn(finding -> finding.what().contains("EURC")).singleElement()
        .satisfies(finding -> assertThat(finding.found()).contains("does not answer as a feed of EUR / USD"));
  }

  @Test
  void knowsNoFeedsOfTestNetworks() {
    assertThat(new FeedSurvey().survey(80_002, chain())).isEmpty();
  }

  @Test
  void isFoundByTheCommandThatDeploys() {
    assertThat(SpringFactoriesLoader.loadFactories(ChainSurvey.class, getClass().getClassLoader()))
        .hasAtLeastOneElementOfType(FeedSurvey.class);
  }

  private ChainReads chain() {
    return (chainId, to, data) -> {
      var pair = pairs.get(to.value());
      if (pair == null) {
        return "0x";
      }
      var reply = data.equals("0x" + DESCRIPTION.selectorHex()) ? DESCRIPTION.getOutputs().encode(Tuple.from(pair))
          : data.equals("0x" + DECIMALS.selectorHex()) ? DECIMALS.getOutputs().encode(Tuple.from(8))
          : LATEST.getOutputs().encode(Tuple.from(BigInteger.ONE, new BigInteger("250000000000"), BigInteger.ONE, BigInteger.ONE,
              BigInteger.ONE));
      return "0x" + HexFormat.of().formatHex(reply.array());
    };
  }
}
