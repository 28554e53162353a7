package studio.fofo.identity.account;

import java.util.Optional;

/**
 * Whoever asks for a code or tells one, as far as they can be told apart before they are known.
 *
 * @param browser what the cookie of their browser says; empty for a client that keeps none
 * @param network the address that they come from
 */
public record CodeRequester(Optional<String> browser, String network) {

  /** Hidden, so that the cookie is never logged. */
  @Override
  public String toString() {
    return "Asker[…]";
  }
}
