package studio.fofo.painter.surface;

/** Numbers as text, without locale, exponent or superfluous zeros. */
final class Numbers {

  private Numbers() {}

  /** With at most two decimals. */
  static String text(double value) {
    StringBuilder text = new StringBuilder();
    append(value, text);
    return text.toString();
  }

  static void append(double value, StringBuilder text) {
    appendHundredths((long) Math.rint(value * 100), text);
  }

  static void appendHundredths(long hundredths, StringBuilder text) {
    if (hundredths < 0) {
      text.append('-');
    }
    long positive = Math.abs(hundredths);
    long whole = positive / 100;
    int rest = (int) (positive % 100);
    if (whole != 0 || rest == 0) {
      text.append(whole);
    }
    if (rest != 0) {
      text.append('.').append((char) ('0' + rest / 10));
      if (rest % 10 != 0) {
        text.append((char) ('0' + rest % 10));
      }
    }
  }

  static String thousandths(double value) {
    return fraction((int) Math.rint(value * 1000));
  }

  static String opacity(int level) {
    return fraction((int) Math.rint(level / 255.0 * 1000));
  }

  private static String fraction(int thousandths) {
    if (thousandths >= 1000) {
      return "1";
    }
    String digits = "." + (char) ('0' + thousandths / 100) + (char) ('0' + thousandths / 10 % 10) + (char) ('0' + thousandths % 10);
    String trimmed = digits.replaceFirst("0+$", "");
    return trimmed.equals(".") ? "0" : trimmed;
  }
}
