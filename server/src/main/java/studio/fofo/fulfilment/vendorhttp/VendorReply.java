package studio.fofo.fulfilment.vendorhttp;

import tools.jackson.databind.JsonNode;

/**
 * A vendor's complete reply: a success with JSON or nothing, or a refusal (4xx).
 *
 * @param json missing if the reply is empty, or a refusal that is not JSON
 */
public record VendorReply(int status, JsonNode json) {

  private static final int UNAUTHORIZED = 401;
  private static final int FORBIDDEN = 403;
  private static final int NOT_FOUND = 404;
  private static final int REFUSALS = 400;
  private static final int LONGEST = 300;

  public boolean isSuccess() {
    return status < REFUSALS;
  }

  public boolean isNotFound() {
    return status == NOT_FOUND;
  }

  /** Whether the vendor refuses our token, or what it may do. */
  public boolean isForbidden() {
    return status == UNAUTHORIZED || status == FORBIDDEN;
  }

  /** A vendor's words in one line, shortened, with nothing that looks like an address for mail or a link. */
  public static String shortened(String words) {
    var plain = words.replaceAll("\\S+@\\S+|https?://\\S+", "…").replaceAll("\\s+", " ").strip();
    return plain.substring(0, Math.min(LONGEST, plain.length()));
  }
}
