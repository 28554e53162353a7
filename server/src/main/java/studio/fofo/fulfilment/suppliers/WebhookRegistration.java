package studio.fofo.fulfilment.suppliers;

import java.net.URI;
import java.util.Optional;

/** Port: tells a vendor where to post its events, where it has an API for that. */
public interface WebhookRegistration {

  /** The {@link Supplier#name}. */
  String supplier();

  /**
   * Replaces what was registered before with this token.
   *
   * @param url ours, {@code https}
   * @return the secret that its posts are signed with from now on, told only this once; empty if they are not signed
   * @throws SupplierUnavailable if the vendor does not respond, or refuses the address
   */
  Optional<String> register(SupplierAccount account, URI url);
}
