package studio.fofo.runtime.quota;

import org.jspecify.annotations.Nullable;
import studio.fofo.kernel.Address;
import studio.fofo.kernel.UserId;
import studio.fofo.runtime.web.VisitorAddress;

/**
 * Whose use is counted, besides everybody's; null where it does not apply.
 *
 * @param person null before sign-in
 * @param wallet null where no wallet acts
 * @param address the request's origin; null outside a request
 */
public record QuotaSubjects(@Nullable UserId person, @Nullable Address wallet, @Nullable VisitorAddress address) {

  /** A person, and the address of the current request. */
  public static QuotaSubjects of(UserId person) {
    return new QuotaSubjects(person, null, VisitorAddress.current().orElse(null));
  }

  /** The sender of the current request. */
  public static QuotaSubjects visitor() {
    return new QuotaSubjects(null, null, VisitorAddress.current().orElse(null));
  }

  public QuotaSubjects with(Address actingWallet) {
    return new QuotaSubjects(person, actingWallet, address);
  }
}
