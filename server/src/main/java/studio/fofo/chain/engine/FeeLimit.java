package studio.fofo.chain.engine;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A node's own limit of the fee of one transaction ("tx fee (1.57 ether) exceeds the configured cap (1.00 ether)"). */
final class FeeLimit {

  private static final Pattern CAP = Pattern.compile("exceeds the configured cap \\(([0-9]{1,9}(?:\\.[0-9]{1,18})?) ");
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
}
