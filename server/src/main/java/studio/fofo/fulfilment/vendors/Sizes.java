package studio.fofo.fulfilment.vendors;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Sizes in one spelling: {@code 2XL} and {@code XXL} are one, and so are {@code 18″×24″}, {@code 18" x 24"} and {@code 18×24 in}. */
final class Sizes {

  private static final Pattern INCH = Pattern.compile("(\\d)\\s*(?:″|”|“|\"|''|in(?:ch(?:es)?)?\\b\\.?)");
  private static final Pattern CENTIMETRES = Pattern.compile("(\\d+(?:[.,]\\d+)?)\\s*[x×]\\s*(\\d+(?:[.,]\\d+)?)\\s*cm");
  private static final Pattern REPEATED = Pattern.compile("(x{2,5})(s|l)");
  private static final Map<String, String> WORDS = Map.ofEntries(
      Map.entry("extra small", "xs"), Map.entry("x-small", "xs"), Map.entry("small", "s"), Map.entry("medium", "m"),
      Map.entry("large", "l"), Map.entry("x-large", "xl"), Map.entry("extra large", "xl"),
      Map.entry("one size", "one"), Map.entry("os", "one"), Map.entry("onesize", "one"), Map.entry("one size fits all", "one"),
      Map.entry("one size fits most", "one"), Map.entry("default", "one"), Map.entry("", "one"));
  private static final BigDecimal CM_PER_INCH = new BigDecimal("2.54");

  private Sizes() {}

  static String normal(String size) {
    var text = size.strip().toLowerCase(Locale.ROOT);
    text = WORDS.getOrDefault(text, text);
    var repeated = REPEATED.matcher(text);
    if (repeated.matches()) {
      return repeated.group(1).length() + "x" + repeated.group(2);
    }
    return inches(text).replaceAll("\\s+", "").replace('×', 'x').replace("fl.oz.", "oz").replace("fl.oz", "oz");
  }

  private static String inches(String text) {
    var metric = CENTIMETRES.matcher(text);
    if (metric.find()) {
      return inch(metric.group(1)) + "x" + inch(metric.group(2));
    }
    return INCH.matcher(text).replaceAll("$1");
  }

  /** In whole inches: posters are sold as 61 × 91 cm and as 24 × 36 in. */
  private static String inch(String centimetres) {
    return new BigDecimal(centimetres.replace(',', '.')).divide(CM_PER_INCH, 0, RoundingMode.HALF_UP).toPlainString();
  }
}
