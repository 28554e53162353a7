package studio.fofo.payment.signing;

import studio.fofo.kernel.Address;
import studio.fofo.kernel.Money;
import studio.fofo.payment.SignedPayments;
import studio.fofo.payment.escrow.GaslessTokens;
import studio.fofo.payment.signing.Abilities.Ability;

/** {@link GaslessTokens} are those that take ERC-3009 authorizations, while the studio sends payments of this size. */
final class GaslessPayments implements GaslessTokens {

  private final TokenAbilities abilities;
  private final SignedPayments relayed;

  GaslessPayments(TokenAbilities abilities, SignedPayments relayed) {
    this.abilities = abilities;
    this.relayed = relayed;
  }

  @Override
  public boolean takes(long chainId, Address token, Money total) {
    var able = abilities.of(chainId, token);
    return able.authorizes() == Ability.YES && able.domain().isPresent() && relayed.isOffered(chainId, total);
  }
}
