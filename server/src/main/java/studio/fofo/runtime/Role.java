package studio.fofo.runtime;

import java.util.Locale;

/** A role of a FOFO Studio process. By default one process has all roles; a larger installation scales each role separately. */
public enum Role {
  GATEWAY("the single origin: authentication, rate limits, routing, proxy for the web"),
  BUSINESS("users, catalogue, orders, fulfilment, points, mail"),
  AI("image generation"),
  CHAIN("transactions, indexer, minting, payment");

  private final String purpose;

  Role(String purpose) {
    this.purpose = purpose;
  }

  /** As written in {@code fofo.roles}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public String purpose() {
    return purpose;
  }
}
