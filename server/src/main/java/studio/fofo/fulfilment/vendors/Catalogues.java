package studio.fofo.fulfilment.vendors;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import studio.fofo.fulfilment.FulfilmentErrors;
import studio.fofo.fulfilment.breaker.Breakers;
import studio.fofo.fulfilment.suppliers.SupplierCatalogue;
import studio.fofo.fulfilment.suppliers.SupplierCatalogue.Product;
import studio.fofo.fulfilment.suppliers.SupplierCatalogue.Store;
import studio.fofo.fulfilment.suppliers.SupplierCatalogue.Variant;
import studio.fofo.fulfilment.suppliers.SupplierUnavailable;
import studio.fofo.kernel.Refusal;

/** The catalogues of the vendors that this studio can be connected to, behind their breakers. */
@Component
public class Catalogues {

  private final Map<String, SupplierCatalogue> byName;
  private final Breakers breakers;

  Catalogues(ObjectProvider<SupplierCatalogue> catalogues, Breakers breakers) {
    this.byName = catalogues.stream().collect(Collectors.toMap(SupplierCatalogue::supplier, Function.identity()));
    this.breakers = breakers;
  }

  /** In alphabetical order. */
  public List<String> names() {
    return byName.keySet().stream().sorted().toList();
  }

  /** @throws Refusal {@code FULFILMENT_SUPPLIER_UNKNOWN} */
  public String require(String supplier) {
    return catalogue(supplier).supplier();
  }

  /** The token is not stored; that it is refused says nothing about the vendor, so the breaker is not concerned. */
  List<Store> storesFor(String supplier, String token) {
    return catalogue(supplier).storesFor(token);
  }

  /** @throws SupplierUnavailable if the vendor does not respond */
  List<Product> products(String supplier) {
    return breakers.call(supplier, catalogue(supplier)::products);
  }

  /** @throws SupplierUnavailable if the vendor does not respond */
  List<Variant> variantsOf(String supplier, String productId) {
    return breakers.call(supplier, () -> catalogue(supplier).variantsOf(productId));
  }

  private SupplierCatalogue catalogue(String supplier) {
    return Optional.ofNullable(byName.get(supplier)).orElseThrow(() -> new Refusal(FulfilmentErrors.FULFILMENT_SUPPLIER_UNKNOWN,
        "no supplier with an account is called \"" + supplier + "\", expected one of " + names()));
  }
}
