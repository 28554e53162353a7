package studio.fofo.runtime.quota;

import org.jspecify.annotations.Nullable;
import studio.fofo.kernel.UserId;
import studio.fofo.runtime.web.VisitorAddress;

/**
 * For whom something is counted, besides everybody together; null where there is none.
 *
 * @param person nobody before somebody has signed in
 * @param wallet in any one spelling; null where the act is no wallet's
 * @param address where the request came from; null where no request asks
 */
public record QuotaSubjects(@Nullable UserId person, @Nullable String wallet, @Nullable VisitorAddress address) {

  /** A person, and where the request that is being answered came from. */
  public static QuotaSubjects of(UserId person) {
    return new QuotaSubjects(person, null, VisitorAddress.current().orElse(null));
  }

  /** Whoever sent the request that is being answered. */
  public static QuotaSubjects visitor() {
    return new QuotaSubjects(null, null, VisitorAddress.current().orElse(null));
  }

  public QuotaSubjects with(String actingWallet) {
    return new QuotaSubjects(person, actingWallet, address);
  }
}
