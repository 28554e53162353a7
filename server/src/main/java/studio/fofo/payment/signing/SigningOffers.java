package studio.fofo.payment.signing;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import studio.fofo.chain.Chains;
import studio.fofo.chain.Contracts;
import studio.fofo.payment.PaymentSigning;
import studio.fofo.payment.SigningMethod;
import studio.fofo.payment.checkout.Checkout;
import studio.fofo.payment.checkout.Quote;
import studio.fofo.payment.escrow.QuoteSignings;
import studio.fofo.payment.signing.Abilities.Ability;

/** What a wallet can sign to pay a quote: only what its token was seen to take. */
public final class SigningOffers implements QuoteSignings {

  private final TokenAbilities abilities;
  private final Chains chains;

  SigningOffers(TokenAbilities abilities, Chains chains) {
    this.abilities = abilities;
    this.chains = chains;
  }

  @Override
  public List<PaymentSigning> of(Quote quote) {
    if (quote.terms().isNative()) {
      return List.of();
    }
    var able = able(quote);
    var forms = forms(quote);
    return Stream.of(
        able.domain().filter(domain -> able.authorizes() == Ability.YES).map(domain -> forms.authorization(quote, domain)),
        Optional.of(quote).filter(any -> able.permit2() == Ability.YES).map(forms::permit2),
        able.domain().filter(domain -> able.permits() == Ability.YES).map(domain -> forms.permit(quote, domain)))
        .flatMap(Optional::stream).toList();
  }

  /** What the payer's signature covers; empty if the token is not known to take it. */
  Optional<byte[]> digest(Quote quote, SigningMethod method) {
    if (quote.terms().isNative()) {
      return Optional.empty();
    }
    var able = able(quote);
    var forms = forms(quote);
    return switch (method) {
      case AUTHORIZATION -> able.domain().filter(domain -> able.authorizes() == Ability.YES)
          .map(domain -> forms.authorizationDigest(quote, domain));
      case PERMIT2 -> Optional.of(quote).filter(any -> able.permit2() == Ability.YES).map(forms::permit2Digest);
      case PERMIT -> Optional.empty();
    };
  }

  private Abilities able(Quote quote) {
    return abilities.of(quote.terms().chainId(), Checkout.address(quote.terms().token()));
  }

  private SigningForms forms(Quote quote) {
    return new SigningForms(chains.contract(quote.terms().chainId(), Contracts.CHECKOUT));
  }
}
