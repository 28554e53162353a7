package studio.fofo.fulfilment.vendors;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import studio.fofo.catalog.Blank;
import studio.fofo.catalog.BlankId;
import studio.fofo.catalog.BlankVariant;
import studio.fofo.catalog.Blanks;
import studio.fofo.fulfilment.FulfilmentErrors;
import studio.fofo.fulfilment.suppliers.SupplierCatalogue.Product;
import studio.fofo.fulfilment.suppliers.SupplierCatalogue.Variant;
import studio.fofo.fulfilment.suppliers.SupplierUnavailable;
import studio.fofo.fulfilment.suppliers.VendorVariant;
import studio.fofo.kernel.Refusal;

/** Proposes which variants of a vendor make ours, and stores what an operator confirms, as its catalogue says at that time. */
@Component
public class Mapping {

  /** Each product's variants are a call of their own. */
  private static final int LIKELY_PRODUCTS = 5;

  private final Catalogues catalogues;
  private final AccountRows accounts;
  private final VariantRows rows;
  private final Blanks blanks;

  Mapping(Catalogues catalogues, AccountRows accounts, VariantRows rows, Blanks blanks) {
    this.catalogues = catalogues;
    this.accounts = accounts;
    this.rows = rows;
    this.blanks = blanks;
  }

  /** What an operator confirms. */
  public record Confirmation(String variantId, String productId, String vendorId, Optional<VendorVariant.Fill> fill) {}

  /** The products of a vendor that may be a blank of ours, the likeliest first. */
  public List<Product> likely(String supplier, BlankId blank) {
    requireConnected(supplier);
    return Proposals.likely(blanks.require(blank), answered(() -> catalogues.products(supplier)), LIKELY_PRODUCTS);
  }

  /**
   * The best proposal for each variant of a blank, by our id. Reads the vendor's catalogue.
   *
   * @param product the vendor's product; empty to compare the likely ones
   */
  public Map<String, MappingProposal> proposals(String supplier, BlankId blankId, Optional<String> product) {
    requireConnected(supplier);
    var blank = blanks.require(blankId);
    var best = new HashMap<String, MappingProposal>();
    for (var candidate : products(supplier, blank, product)) {
      var variants = answered(() -> catalogues.variantsOf(supplier, candidate.id()));
      for (var ours : blank.variants()) {
        Proposals.best(supplier, blank, ours, candidate, variants)
            .ifPresent(found -> best.merge(ours.id(), found, (before, now) -> now.score() > before.score() ? now : before));
      }
    }
    return best;
  }

  private List<Product> products(String supplier, Blank blank, Optional<String> product) {
    var all = answered(() -> catalogues.products(supplier));
    return product.map(id -> all.stream().filter(each -> each.id().equals(id)).toList())
        .orElseGet(() -> Proposals.likely(blank, all, LIKELY_PRODUCTS));
  }

  /** @throws Refusal {@code FULFILMENT_MAPPING_INVALID} with all that is wrong */
  public void confirm(String supplier, List<Confirmation> confirmations) {
    requireConnected(supplier);
    var variants = new HashMap<String, List<Variant>>();
    confirmations.stream().map(Confirmation::productId).distinct()
        .forEach(product -> variants.put(product, answered(() -> catalogues.variantsOf(supplier, product))));
    var wrong = new ArrayList<String>();
    var mapped = confirmations.stream()
        .flatMap(confirmation -> mapped(supplier, confirmation, variants.getOrDefault(confirmation.productId(), List.of()), wrong).stream())
        .toList();
    if (!wrong.isEmpty()) {
      throw new Refusal(FulfilmentErrors.FULFILMENT_MAPPING_INVALID, String.join("; ", wrong));
    }
    mapped.forEach(rows::confirm);
  }

  /** @throws Refusal {@code FULFILMENT_MAPPING_INVALID} if there is none */
  public void remove(String supplier, String variantId) {
    var known = rows.all(catalogues.require(supplier)).stream().anyMatch(mapped -> mapped.variant().variantId().equals(variantId));
    if (!known || !rows.remove(supplier, variantId)) {
      throw new Refusal(FulfilmentErrors.FULFILMENT_MAPPING_INVALID, supplier + " has no mapping for variant \"" + variantId + "\"");
    }
  }

  private Optional<MappedVariant> mapped(String supplier, Confirmation confirmation, List<Variant> variants, List<String> wrong) {
    var blank = blanks.all().stream().filter(each -> each.variant(confirmation.variantId()).isPresent()).findFirst();
    var theirs = variants.stream().filter(each -> each.vendorId().equals(confirmation.vendorId())).findFirst();
    if (blank.isEmpty() || theirs.isEmpty() || theirs.get().placements().isEmpty() || theirs.get().discontinued()) {
      wrong.add(blank.isEmpty()
          ? "this studio has no variant \"" + confirmation.variantId() + "\""
          : supplier + " makes no variant \"" + confirmation.vendorId() + "\" of product \"" + confirmation.productId() + "\"");
      return Optional.empty();
    }
    return Optional.of(mapped(supplier, blank.get(), confirmation, theirs.get()));
  }

  private static MappedVariant mapped(String supplier, Blank blank, Confirmation confirmation, Variant theirs) {
    BlankVariant ours = blank.variant(confirmation.variantId()).orElseThrow();
    var area = blank.areaOf(ours);
    var place = theirs.placements().getFirst();
    var fit = AreaFit.of(area.widthPx() + 2 * area.bleedPx(), area.heightPx() + 2 * area.bleedPx(), area.bleedPx() > 0, place);
    var variant = new VendorVariant(supplier, ours.id(), theirs.vendorId(), place.name(), place.technique(), place.widthPx(),
        place.heightPx(), confirmation.fill().orElse(fit.fill()));
    return new MappedVariant(variant, confirmation.productId(), theirs.price(), theirs.regions(), false, Instant.EPOCH);
  }

  private void requireConnected(String supplier) {
    if (accounts.find(catalogues.require(supplier)).isEmpty()) {
      throw new Refusal(FulfilmentErrors.FULFILMENT_SUPPLIER_NOT_CONNECTED, supplier + " is not connected");
    }
  }

  private static <T> T answered(Supplier<T> call) {
    try {
      return call.get();
    } catch (SupplierUnavailable silent) {
      throw new Refusal(FulfilmentErrors.FULFILMENT_SUPPLIER_SILENT, String.valueOf(silent.getMessage()));
    }
  }
}
