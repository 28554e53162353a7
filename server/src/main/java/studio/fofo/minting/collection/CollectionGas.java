package studio.fofo.minting.collection;

import studio.fofo.runtime.quota.QuotaKind;
import studio.fofo.runtime.quota.QuotaSubjects;
import studio.fofo.runtime.quota.Quotas;

/** The gas that opening collections costs us, counted like that of mints. */
final class CollectionGas {

  /** Slightly more than any creation needs: a long name takes three more words of storage than a short one. */
  static final long SET_ASIDE = 350_000;

  private final Quotas quotas;
  private final QuotaKind kind;

  CollectionGas(Quotas quotas, QuotaKind mintGas) {
    this.quotas = quotas;
    this.kind = mintGas;
  }

  /** @throws studio.fofo.kernel.Refusal {@code QUOTA_USED_UP} */
  void setAside(Collection collection) {
    quotas.take(kind, SET_ASIDE, subjects(collection));
  }

  /** Replaces the reserved amount by the amount used. */
  void used(Collection collection, long gas) {
    if (gas > SET_ASIDE) {
      quotas.charge(kind, gas - SET_ASIDE, subjects(collection));
    } else if (gas < SET_ASIDE) {
      quotas.giveBack(kind, SET_ASIDE - gas, subjects(collection), collection.requestedAt());
    }
  }

  private static QuotaSubjects subjects(Collection collection) {
    return QuotaSubjects.of(collection.creator()).with(collection.owner());
  }
}
