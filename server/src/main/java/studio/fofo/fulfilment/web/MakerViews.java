package studio.fofo.fulfilment.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import studio.fofo.catalog.BlankId;
import studio.fofo.catalog.BlankVariant;
import studio.fofo.catalog.Blanks;
import studio.fofo.fulfilment.breaker.Breakers;
import studio.fofo.fulfilment.vendors.AccountRows;
import studio.fofo.fulfilment.vendors.Catalogues;
import studio.fofo.fulfilment.vendors.Gaps;
import studio.fofo.fulfilment.vendors.MappedVariant;
import studio.fofo.fulfilment.vendors.Mapping;
import studio.fofo.fulfilment.vendors.MappingProposal;
import studio.fofo.fulfilment.vendors.NewsRows;
import studio.fofo.fulfilment.vendors.VariantRows;
import studio.fofo.runtime.MoneyView;

/** Vendors and mappings as JSON. */
@Component
class MakerViews {

  private final Catalogues catalogues;
  private final AccountRows accounts;
  private final VariantRows variants;
  private final Gaps gaps;
  private final NewsRows news;
  private final Breakers breakers;
  private final Mapping mapping;
  private final Blanks blanks;

  MakerViews(Catalogues catalogues, AccountRows accounts, VariantRows variants, Gaps gaps, NewsRows news, Breakers breakers,
      Mapping mapping, Blanks blanks) {
    this.catalogues = catalogues;
    this.accounts = accounts;
    this.variants = variants;
    this.gaps = gaps;
    this.news = news;
    this.breakers = breakers;
    this.mapping = mapping;
    this.blanks = blanks;
  }

  record MakersView(List<MakerView> makers) {}

  /**
   * A vendor.
   *
   * @param store null while it is not connected
   * @param missing what to do before it makes everything, in words
   * @param silence why it is left alone at present; null if it responds
   * @param catalogueReadAt null if it was never read
   * @param catalogueFailure why the catalogue could not be read; null if it could
   */
  record MakerView(String name, boolean connected, @Nullable String store, boolean signed, boolean hinted, int mapped,
      List<String> missing, @Nullable String silence, @Nullable Instant catalogueReadAt, @Nullable String catalogueFailure) {}

  record MappingsView(List<VariantMappingView> variants) {}

  /**
   * One of our variants.
   *
   * @param confirmed null if it is not mapped
   * @param proposal null if nothing matches
   */
  record VariantMappingView(String variantId, String label, @Nullable ConfirmedView confirmed, @Nullable ProposalView proposal) {}

  record ConfirmedView(String vendorProductId, String vendorId, String placement, String technique, String fill, MoneyView price,
      List<String> regions, boolean discontinued) {}

  record ProposalView(String vendorProductId, String productName, String vendorId, String label, String placement, String technique,
      String fill,
      int widthPx, int heightPx, MoneyView price, int score, List<String> reasons, List<String> warnings) {}

  MakersView makers() {
    var connected = accounts.all().stream().collect(Collectors.toMap(AccountRows.Connection::supplier, Function.identity()));
    var open = breakers.open().stream().collect(Collectors.toMap(Breakers.Open::supplier, Breakers.Open::words));
    var syncs = news.syncs().stream().collect(Collectors.toMap(NewsRows.Sync::supplier, Function.identity()));
    return new MakersView(catalogues.names().stream().map(name -> maker(name, Optional.ofNullable(connected.get(name)), open.get(name),
        Optional.ofNullable(syncs.get(name)))).toList());
  }

  private MakerView maker(String name, Optional<AccountRows.Connection> account, @Nullable String silence, Optional<NewsRows.Sync> sync) {
    return new MakerView(name, account.isPresent(), account.map(AccountRows.Connection::storeName).orElse(null),
        account.map(AccountRows.Connection::signed).orElse(false), account.map(AccountRows.Connection::hinted).orElse(false),
        variants.all(name).size(), account.map(gaps::of).orElse(List.of()), silence, sync.map(NewsRows.Sync::at).orElse(null),
        sync.flatMap(NewsRows.Sync::failure).orElse(null));
  }

  MappingsView mappings(String supplier, BlankId blankId, Optional<String> product) {
    var blank = blanks.require(blankId);
    var proposals = mapping.proposals(supplier, blankId, product);
    var confirmed = variants.all(supplier).stream()
        .collect(Collectors.toMap(mapped -> mapped.variant().variantId(), Function.identity()));
    return new MappingsView(blank.variants().stream().map(variant -> view(variant, confirmed, proposals)).toList());
  }

  private static VariantMappingView view(
      BlankVariant variant, Map<String, MappedVariant> confirmed, Map<String, MappingProposal> proposals) {
    return new VariantMappingView(variant.id(), variant.label(),
        Optional.ofNullable(confirmed.get(variant.id())).map(MakerViews::confirmed).orElse(null),
        Optional.ofNullable(proposals.get(variant.id())).map(MakerViews::proposal).orElse(null));
  }

  private static ConfirmedView confirmed(MappedVariant mapped) {
    var variant = mapped.variant();
    return new ConfirmedView(mapped.productId(), variant.vendorId(), variant.placement(), variant.technique(),
        MakerConsole.word(variant.fill()), MoneyView.of(mapped.price()), mapped.regions().stream().sorted().toList(),
        mapped.discontinued());
  }

  private static ProposalView proposal(MappingProposal proposal) {
    var variant = proposal.variant();
    return new ProposalView(proposal.productId(), proposal.productName(), variant.vendorId(), proposal.label(), variant.placement(),
        variant.technique(), MakerConsole.word(variant.fill()), variant.widthPx(), variant.heightPx(), MoneyView.of(proposal.price()),
        proposal.score(), proposal.reasons(), proposal.warnings());
  }
}
