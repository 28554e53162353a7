package studio.fofo.identity.account;

import java.util.Optional;

/**
 * The sender of a request for a code, or of a code, as far as anonymous senders can be told apart.
 *
 * @param browser the value of the browser's cookie; empty for clients without cookies
 * @param network the network address
 */
public record CodeRequester(Optional<String> browser, String network) {

  /** Hidden, so that the cookie is never logged. */
  @Override
  public String toString() {
    return "Asker[…]";
  }
}
