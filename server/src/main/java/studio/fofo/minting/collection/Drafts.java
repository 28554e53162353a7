package studio.fofo.minting.collection;

import studio.fofo.kernel.UserId;
import studio.fofo.runtime.quota.QuotaKind;
import studio.fofo.runtime.quota.QuotaSubjects;
import studio.fofo.runtime.quota.Quotas;

/** What owners have prepared for their wallets to send; each may store metadata or a list of addresses, and need never be sent. */
public final class Drafts {

  static final QuotaKind KIND = QuotaKind.of("collection-changes", "changes of collections and drops")
      .perPerson(200).perAddress(1_000).inAll(20_000);

  private final Quotas quotas;

  Drafts(Quotas quotas) {
    this.quotas = quotas;
  }

  /** @throws studio.fofo.kernel.Refusal {@code QUOTA_USED_UP} */
  public void count(UserId owner) {
    quotas.take(KIND, 1, QuotaSubjects.of(owner));
  }
}
