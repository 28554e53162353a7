package studio.fofo.chain.engine;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A node's own limits of the fee of one transaction: "tx fee (1.57 ether) exceeds the configured cap (1.00 ether)", and "gas tip cap
 * 1500000000, minimum needed 25000000000".
 */
final class FeeLimit {

  private static final Pattern CAP = Pattern.compile("exceeds the configured cap \\(([0-9]{1,9}(?:\\.[0-9]{1,18})?) ");
  private static final Pattern FLOOR = Pattern.compile("(?:gas tip cap|tip)[^,]{0,60}, minimum needed ([0-9]{1,20})");
  private static final int DECIMALS = 18;

  private FeeLimit() {}

  static boolean isSaid(String answer) {
    var words = answer.toLowerCase(Locale.ROOT);
    return words.contains("exceeds") && words.contains("cap") && words.contains("fee");
  }

  /** The highest wei per gas that it allows, if it says so. */
  static Optional<BigInteger> perGas(String answer, long gasLimit) {
    var cap = CAP.matcher(answer);
    return cap.find() ? Optional.of(new BigDecimal(cap.group(1)).movePointRight(DECIMALS)
        .divide(BigDecimal.valueOf(gasLimit), 0, RoundingMode.FLOOR).toBigIntegerExact()) : Optional.empty();
  }

  /** The lowest tip in wei per gas that it takes, if it refused less and says so. */
  static Optional<BigInteger> lowestTip(String answer) {
    var floor = FLOOR.matcher(answer);
    return floor.find() ? Optional.of(new BigInteger(floor.group(1))) : Optional.empty();
  }
}
