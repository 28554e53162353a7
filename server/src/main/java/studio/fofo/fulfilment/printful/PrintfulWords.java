package studio.fofo.fulfilment.printful;

import java.util.Locale;
import java.util.regex.Pattern;
import studio.fofo.fulfilment.suppliers.SubmissionResult.Cause;
import studio.fofo.fulfilment.vendorhttp.VendorReply;

/**
 * Why Printful refuses. Its document has three shapes for that, {@code error.message}, {@code result} and problem details, and no codes:
 * the cause is read from the words.
 */
final class PrintfulWords {

  private static final int PAYMENT = 402;
  private static final Pattern VARIANT = Pattern.compile("variant|out of stock|discontinued|not available|availability|unavailable");
  private static final Pattern FILE = Pattern.compile("file|image|layer|placement|resolution|dpi|pixel|transparen|design|url");
  private static final Pattern ADDRESS = Pattern
      .compile("address|recipient|state|zip|postal|country|city|phone|province|ship to|shipping|tax.?number");
  private static final Pattern ACCOUNT = Pattern.compile("payment|billing|\\bcard\\b|wallet|balance|charge|store is|suspended|token|scope");

  private PrintfulWords() {}

  static String of(VendorReply reply) {
    var json = reply.json();
    for (var words : new String[] {json.path("error").path("message").asString(""), json.path("details").asString(""),
        json.path("result").asString(""), json.path("data").asString(""), json.path("title").asString("")}) {
      if (!words.isBlank()) {
        return VendorReply.shortened(words);
      }
    }
    return "status " + reply.status();
  }

  static Cause cause(VendorReply reply) {
    var words = of(reply).toLowerCase(Locale.ROOT);
    if (reply.isForbidden() || reply.status() == PAYMENT || ACCOUNT.matcher(words).find()) {
      return Cause.ACCOUNT;
    }
    if (FILE.matcher(words).find()) {
      return Cause.FILE;
    }
    if (VARIANT.matcher(words).find()) {
      return Cause.VARIANT;
    }
    return ADDRESS.matcher(words).find() ? Cause.ADDRESS : Cause.OTHER;
  }
}
