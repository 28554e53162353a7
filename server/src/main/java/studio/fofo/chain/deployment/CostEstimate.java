package studio.fofo.chain.deployment;

import com.esaulpaugh.headlong.abi.Function;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.HexFormat;
import java.util.List;
import studio.fofo.chain.ContractAbi;
import studio.fofo.chain.engine.OneByOne;
import studio.fofo.chain.engine.OneByOne.Price;
import studio.fofo.chain.setup.FeeRules.Market;
import studio.fofo.kernel.Address;

/**
 * What the missing transactions cost, in wei.
 *
 * @param gas of all, with Forge's margin
 * @param usual at what blocks charge now
 * @param most at what we offer
 * @param data part of both: the fee for the data on the chain below, where there is one
 */
record CostEstimate(long gas, Price price, BigInteger usual, BigInteger most, BigInteger data) {

  /** Arbitrum's view of itself, which is on each of its nodes (docs.arbitrum.io, NodeInterface). */
  private static final Address ARBITRUM = new Address("0x00000000000000000000000000000000000000C8");
  private static final Function DATA_GAS = new Function("gasEstimateL1Component(address,bool,bytes)", "(uint64,uint256,uint256)");
  /** A call to a contract that is not there yet cannot be simulated by itself; ours use less. */
  private static final long CALL = 400_000;
  /** Of a signed transaction, without its call data. */
  private static final int ENVELOPE = 120;
  private static final int DECIMALS = 18;
  private static final int SHOWN = 6;

  static CostEstimate of(List<Step> steps, PublicChain chain, OneByOne sender) {
    var market = chain.facts().fees().market();
    var price = sender.price();
    var gas = steps.stream().mapToLong(step -> market == Market.ARRIVAL && step.creates().isEmpty() ? Math.max(step.gas(), CALL)
        : step.gas()).sum();
    var dataGas = market == Market.ARRIVAL ? steps.stream().map(step -> dataGas(step, chain)).reduce(BigInteger.ZERO, BigInteger::add)
        : BigInteger.ZERO;
    var data = market == Market.TIPS_AND_DATA
        ? steps.stream().map(step -> sender.dataFee(step.data().length + ENVELOPE)).reduce(BigInteger.ZERO, BigInteger::add)
        : dataGas.multiply(price.usual());
    var all = BigInteger.valueOf(gas);
    return new CostEstimate(gas, price, all.multiply(price.usual()).add(data),
        all.multiply(price.most()).add(market == Market.ARRIVAL ? dataGas.multiply(price.most()) : data), data);
  }

  private static BigInteger dataGas(Step step, PublicChain chain) {
    return chain.attempt(ARBITRUM, DATA_GAS, ContractAbi.address(step.to()), false, step.data())
        .map(returned -> DATA_GAS.decodeReturn(HexFormat.of().parseHex(returned, 2, returned.length())).<BigInteger>get(0))
        .orElse(BigInteger.ZERO);
  }

  /** In units of the native currency, with six decimals. */
  static String shown(BigInteger wei) {
    return new BigDecimal(wei, DECIMALS).setScale(SHOWN, RoundingMode.UP).stripTrailingZeros().toPlainString();
  }

  /** In gwei. */
  static String gwei(BigInteger wei) {
    return new BigDecimal(wei, 9).setScale(SHOWN, RoundingMode.UP).stripTrailingZeros().toPlainString();
  }
}
