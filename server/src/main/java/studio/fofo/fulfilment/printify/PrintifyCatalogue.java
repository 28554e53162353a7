package studio.fofo.fulfilment.printify;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import studio.fofo.fulfilment.printify.CatalogueReplies.Blueprint;
import studio.fofo.fulfilment.printify.CatalogueReplies.Provider;
import studio.fofo.fulfilment.printify.PrintifyVariantId.Press;
import studio.fofo.fulfilment.suppliers.SupplierAccount;
import studio.fofo.fulfilment.suppliers.SupplierAccounts;
import studio.fofo.fulfilment.suppliers.SupplierCatalogue;
import studio.fofo.fulfilment.suppliers.SupplierUnavailable;
import studio.fofo.kernel.Money;

/** What Printify makes: every blueprint at every print provider is a product. */
@Component
class PrintifyCatalogue implements SupplierCatalogue {

  /** The usual print areas come first; Printify says of few how they are printed. */
  private static final String USUAL = "front";
  private static final String PRINT = "print";

  private final SupplierAccounts accounts;
  private final PriceSample sample;
  private final PrintifyApi api;

  PrintifyCatalogue(SupplierAccounts accounts, PriceSample sample, PrintifyApi api) {
    this.accounts = accounts;
    this.sample = sample;
    this.api = api;
  }

  @Override
  public String supplier() {
    return Printify.NAME;
  }

  /** None for a token that Printify refuses. */
  @Override
  public List<Store> storesFor(String token) {
    try {
      return api.shops(token).stream().map(shop -> new Store(Long.toString(shop.id()), CatalogueReplies.given(shop.title()))).toList();
    } catch (PrintifyRefusal refused) {
      return List.of();
    }
  }

  @Override
  public List<Product> products() {
    var account = account();
    return asking(() -> api.providers(account).stream().map(provider -> api.provider(account, provider.id()))
        .flatMap(provider -> CatalogueReplies.given(provider.blueprints()).stream().map(blueprint -> product(provider, blueprint)))
        .sorted(Comparator.comparing(Product::name)).toList());
  }

  @Override
  public List<Variant> variantsOf(String productId) {
    var press = Press.parse(productId);
    var account = account();
    return asking(() -> variantsOf(account, press));
  }

  /** None if the print provider no longer makes the blueprint. */
  private List<Variant> variantsOf(SupplierAccount account, Press press) {
    try {
      return variants(account, press);
    } catch (PrintifyRefusal refusal) {
      if (refusal.isNotFound()) {
        return List.of();
      }
      throw refusal;
    }
  }

  private List<Variant> variants(SupplierAccount account, Press press) {
    var all = CatalogueReplies.given(api.variants(account, press, true).variants());
    var inStock = CatalogueReplies.given(api.variants(account, press, false).variants()).stream().map(CatalogueReplies.Variant::id)
        .collect(Collectors.toSet());
    var prices = sample.of(account, press, all);
    var provider = api.provider(account, press.provider());
    var region = provider.country().isEmpty() ? CatalogueReplies.given(provider.title()) : provider.country();
    return all.stream().flatMap(variant -> {
      var id = new PrintifyVariantId(press.blueprint(), press.provider(), variant.id());
      var regions = inStock.contains(variant.id()) ? Set.of(region) : Set.<String>of();
      return Optional.ofNullable(prices.get(id)).map(cents -> variant(id, variant, Money.usd(cents), regions)).stream();
    }).toList();
  }

  private static Product product(Provider provider, Blueprint blueprint) {
    var brand = Stream.of(blueprint.brand(), blueprint.model()).map(CatalogueReplies::given).filter(word -> !word.isEmpty())
        .collect(Collectors.joining(" "));
    return new Product(new Press(blueprint.id(), provider.id()).toString(),
        CatalogueReplies.given(blueprint.title()) + ", " + CatalogueReplies.given(provider.title()), brand);
  }

  private static Variant variant(PrintifyVariantId id, CatalogueReplies.Variant given, Money price, Set<String> regions) {
    var placements = CatalogueReplies.given(given.placeholders()).stream()
        .sorted(Comparator.comparing(placeholder -> !placeholder.position().equals(USUAL)))
        .map(placeholder -> new Placement(placeholder.position(), Objects.requireNonNullElse(placeholder.decorationMethod(), PRINT),
            placeholder.width(), placeholder.height()))
        .toList();
    return new Variant(id.toString(), given.option("color"), "", given.option("size"), placements, price, regions, false);
  }

  private SupplierAccount account() {
    return accounts.of(Printify.NAME).orElseThrow(() -> SupplierUnavailable.before("no account with Printify is connected", null));
  }

  private static <T> T asking(Supplier<T> question) {
    try {
      return question.get();
    } catch (PrintifyRefusal refusal) {
      throw SupplierUnavailable.before("Printify refuses to answer: " + refusal.words(), refusal);
    }
  }
}
