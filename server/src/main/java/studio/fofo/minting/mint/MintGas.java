package studio.fofo.minting.mint;

import studio.fofo.minting.Mint;
import studio.fofo.runtime.quota.QuotaKind;
import studio.fofo.runtime.quota.QuotaSubjects;
import studio.fofo.runtime.quota.Quotas;

/**
 * The gas that mints cost us. An amount is reserved when a mint is requested, and corrected from the receipts. An edition costs the same
 * whatever its size; twins are not counted, since buyers pay for them.
 */
final class MintGas {

  /** Slightly more than any mint needs (contracts/snapshots/FofoMinter.json). */
  static final long SET_ASIDE = 200_000;

  /** About 30 mints a day per person, and 1,500 in all. */
  static final QuotaKind GAS = QuotaKind.of("mint-gas", "gas for mints")
      .perPerson(6_000_000).perWallet(6_000_000).perAddress(20_000_000).inAll(300_000_000);

  private final Quotas quotas;

  MintGas(Quotas quotas) {
    this.quotas = quotas;
  }

  /** @throws studio.fofo.kernel.Refusal {@code QUOTA_USED_UP} */
  void setAside(Mint mint) {
    quotas.take(GAS, SET_ASIDE, subjects(mint));
  }

  /** The gas of a failed attempt, in addition to the amount reserved for the successful one. */
  void lost(Mint mint, long gas) {
    if (gas > 0) {
      quotas.charge(GAS, gas, subjects(mint));
    }
  }

  /** The mint has ended: replaces the reserved amount by the amount used. */
  void used(Mint mint, long gas) {
    if (gas > SET_ASIDE) {
      quotas.charge(GAS, gas - SET_ASIDE, subjects(mint));
    } else if (gas < SET_ASIDE) {
      quotas.giveBack(GAS, SET_ASIDE - gas, subjects(mint), mint.requestedAt());
    }
  }

  private static QuotaSubjects subjects(Mint mint) {
    return QuotaSubjects.of(mint.userId()).with(mint.recipient());
  }
}
