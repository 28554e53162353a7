package studio.fofo.minting.mint;

import studio.fofo.minting.Mint;
import studio.fofo.runtime.quota.QuotaKind;
import studio.fofo.runtime.quota.QuotaSubjects;
import studio.fofo.runtime.quota.Quotas;

/**
 * The gas that mints cost us. So much is set aside when a mint is asked for, and put right by what the receipts say. An edition costs the
 * same whatever its size; twins are not counted, since they are paid for.
 */
final class MintGas {

  /** A little more than any mint needs (contracts/snapshots/FofoMinter.json). */
  static final long SET_ASIDE = 200_000;

  /** Some 30 mints a day for a person, some 1,500 for everybody. */
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

  /** What an attempt used that came to nothing, besides what is set aside for the one that will. */
  void lost(Mint mint, long gas) {
    if (gas > 0) {
      quotas.charge(GAS, gas, subjects(mint));
    }
  }

  /** The mint is over: this much was used of what was set aside. */
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
