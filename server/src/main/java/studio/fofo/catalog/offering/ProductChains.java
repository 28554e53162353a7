package studio.fofo.catalog.offering;

import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import studio.fofo.catalog.CatalogErrors;
import studio.fofo.chain.Chains;
import studio.fofo.kernel.Refusal;

/** The chains that a product may name. */
@Component
class ProductChains {

  private final Chains chains;

  ProductChains(Chains chains) {
    this.chains = chains;
  }

  /** @throws Refusal {@code PRODUCT_CHAIN_UNKNOWN} */
  void check(long chainId) {
    if (!chains.ids().contains(chainId)) {
      throw Refusal.of(CatalogErrors.PRODUCT_CHAIN_UNKNOWN, "chainId", "is " + chainId + ", expected one of " + chains.all().stream()
          .map(chain -> chain.chainId() + " (" + chain.name() + ")").collect(Collectors.joining(", ")) + ", or none for any of them");
    }
  }
}
