package studio.fofo.runtime;

import java.util.Locale;

/** What a process of FOFO Studio does. By default one process does all; a larger installation scales each on its own. */
public enum Role {
  GATEWAY("the one origin: authentication, rate limits, routing, the way to the web"),
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
