package studio.fofo.payment.rates;

import java.util.Optional;
import studio.fofo.kernel.Refusal;
import studio.fofo.payment.Rate;
import studio.fofo.payment.Rates;

/** Rates of one source, and of another where the first has none that can be trusted. */
record FallbackRates(Rates first, Rates second) implements Rates {

  /** @throws Refusal the first source's, if the second has no rate either */
  @Override
  public Optional<Rate> of(long chainId, String symbol) {
    try {
      var found = first.of(chainId, symbol);
      return found.isPresent() ? found : second.of(chainId, symbol);
    } catch (Refusal refused) {
      return Optional.of(second.of(chainId, symbol).orElseThrow(() -> refused));
    }
  }
}
