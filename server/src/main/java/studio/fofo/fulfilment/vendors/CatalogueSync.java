package studio.fofo.fulfilment.vendors;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import studio.fofo.fulfilment.suppliers.SupplierCatalogue.Variant;
import studio.fofo.fulfilment.suppliers.SupplierUnavailable;

/** Reads from a vendor's catalogue what became of the mapped variants. Products of which nothing is mapped are not read. */
@Component
class CatalogueSync {

  private static final Logger LOG = LoggerFactory.getLogger(CatalogueSync.class);

  private final Catalogues catalogues;
  private final AccountRows accounts;
  private final VariantRows variants;
  private final NewsRows news;
  private final TransactionTemplate transactions;

  CatalogueSync(Catalogues catalogues, AccountRows accounts, VariantRows variants, NewsRows news, TransactionTemplate transactions) {
    this.catalogues = catalogues;
    this.accounts = accounts;
    this.variants = variants;
    this.news = news;
    this.transactions = transactions;
  }

  /** @throws SupplierUnavailable if the vendor does not respond; what was read until then is stored */
  void sync(String supplier) {
    if (accounts.find(supplier).isEmpty()) {
      return;
    }
    try {
      variants.all(supplier).stream().collect(Collectors.groupingBy(MappedVariant::productId))
          .forEach((product, mapped) -> store(mapped, catalogues.variantsOf(supplier, product)));
      news.synced(supplier, Optional.empty());
    } catch (SupplierUnavailable unavailable) {
      news.synced(supplier, Optional.of(String.valueOf(unavailable.getMessage())));
      throw unavailable;
    }
  }

  private void store(List<MappedVariant> mapped, List<Variant> listed) {
    Map<String, Variant> byId = listed.stream().collect(Collectors.toMap(Variant::vendorId, Function.identity(), (first, again) -> first));
    transactions.executeWithoutResult(transaction -> mapped.forEach(
        known -> store(known, CatalogueComparison.updated(known, Optional.ofNullable(byId.get(known.variant().vendorId()))))));
  }

  private void store(MappedVariant before, MappedVariant after) {
    if (!variants.synced(after)) {
      return;
    }
    CatalogueComparison.news(before, after).forEach(change -> {
      news.add(after, change);
      LOG.info("catalogue changed supplier={} variant={} kind={} words=\"{}\"", after.variant().supplier(), after.variant().variantId(),
          change.kind(), change.words());
    });
  }
}
