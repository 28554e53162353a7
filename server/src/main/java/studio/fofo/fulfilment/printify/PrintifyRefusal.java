package studio.fofo.fulfilment.printify;

import java.util.Locale;
import java.util.regex.Pattern;
import studio.fofo.fulfilment.suppliers.SubmissionResult;

/** Printify refuses a request as it is, and did nothing. */
class PrintifyRefusal extends RuntimeException {

  private static final long serialVersionUID = 1L;
  private static final int UNAUTHORIZED = 401;
  private static final int FORBIDDEN = 403;
  private static final int NOT_FOUND = 404;
  private static final Pattern ADDRESS = Pattern.compile("address|region|state|zip|country|phone|email|first.name|last.name|city|ship to");
  private static final Pattern FILE = Pattern.compile("image|print.area|file|upload|resolution|pixel|url");
  private static final Pattern VARIANT = Pattern.compile("variant|stock|discontinued|blueprint|print.provider|product");
  private static final Pattern TAKEN = Pattern.compile("external.id.*(taken|exist|unique|already|duplicate)");

  private final int status;
  private final String words;

  PrintifyRefusal(int status, String words) {
    super("Printify refuses with status " + status);
    this.status = status;
    this.words = words.isBlank() ? "Printify refuses with status " + status : words;
  }

  /** Printify accepted something else than was asked for. */
  static PrintifyRefusal of(String words) {
    return new PrintifyRefusal(0, words);
  }

  boolean isNotFound() {
    return status == NOT_FOUND;
  }

  /** The token or its scopes are refused. */
  boolean isOfAccount() {
    return status == UNAUTHORIZED || status == FORBIDDEN;
  }

  /** It has an order with our external id already. */
  boolean isOfKnownOrder() {
    return TAKEN.matcher(lower()).find();
  }

  /** What Printify says, which may repeat what was sent. */
  String words() {
    return words;
  }

  SubmissionResult.Cause cause() {
    if (isOfAccount() || isNotFound()) {
      return SubmissionResult.Cause.ACCOUNT;
    }
    if (ADDRESS.matcher(lower()).find()) {
      return SubmissionResult.Cause.ADDRESS;
    }
    if (FILE.matcher(lower()).find()) {
      return SubmissionResult.Cause.FILE;
    }
    return VARIANT.matcher(lower()).find() ? SubmissionResult.Cause.VARIANT : SubmissionResult.Cause.OTHER;
  }

  private String lower() {
    return words.toLowerCase(Locale.ROOT);
  }
}
