package studio.fofo.fulfilment.printify;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import studio.fofo.fulfilment.printify.CatalogueReplies.Cost;
import studio.fofo.fulfilment.printify.CatalogueReplies.Profile;
import studio.fofo.fulfilment.suppliers.Offer;
import studio.fofo.fulfilment.suppliers.OfferRequest;
import studio.fofo.fulfilment.suppliers.SupplierAccount;
import studio.fofo.fulfilment.suppliers.SupplierCosts;
import studio.fofo.fulfilment.suppliers.VendorVariants;
import studio.fofo.ordering.DeliveryTime;

/**
 * Offers from the catalogue: stock and shipping costs of print providers, and the prices that products last had. Printify estimates no tax.
 */
@Component
class PrintifyOffers {

  private static final String METHOD = "STANDARD";
  private static final String ELSEWHERE = "REST_OF_THE_WORLD";
  private static final int HOURS = 24;

  private final VendorVariants variants;
  private final PriceRows prices;
  private final StockShelf shelf;
  private final PrintifySettings settings;

  PrintifyOffers(VendorVariants variants, PriceRows prices, StockShelf shelf, PrintifySettings settings) {
    this.variants = variants;
    this.prices = prices;
    this.shelf = shelf;
    this.settings = settings;
  }

  /** A line that can be made and sent. */
  private record Makeable(
      OfferRequest.Line line, PrintifyVariantId variant, StockShelf.Stock stock, Profile profile, long price) {}

  Offer of(SupplierAccount account, OfferRequest request) {
    var mapped = variants.of(Printify.NAME, request.lines().stream().map(OfferRequest.Line::variantId).collect(Collectors.toSet()));
    var ids = mapped.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, of -> PrintifyVariantId.parse(of.getValue().vendorId())));
    var known = prices.of(ids.values());
    var declined = new HashMap<Integer, String>();
    var made = request.lines().stream().flatMap(line -> Optional.ofNullable(ids.get(line.variantId()))
        .map(id -> makeable(account, request, line, id, Optional.ofNullable(known.get(id)), declined))
        .orElseGet(() -> declined(declined, line, "variant " + line.variantId() + " is not mapped to one at Printify")).stream()).toList();
    return made.isEmpty() ? Offer.none(declined)
        : new Offer(made.stream().map(line -> line.line.number()).collect(Collectors.toSet()), declined, Optional.of(terms(request, made)));
  }

  private Optional<Makeable> makeable(
      SupplierAccount account, OfferRequest request, OfferRequest.Line line, PrintifyVariantId id, Optional<Long> price,
      Map<Integer, String> declined) {
    var to = request.destination();
    var objection = PrintifyRecipients.objection(to.country(), to.region());
    if (objection.isPresent()) {
      return declined(declined, line, objection.get());
    }
    if (price.isEmpty()) {
      return declined(declined, line, "the price of " + id + " is unknown: synchronise the catalogue");
    }
    var stock = shelf.of(account, id.press());
    if (!stock.inStock().contains(id.variant())) {
      return declined(declined, line, "variant " + id + " is out of stock");
    }
    return profile(stock, id, to.country()).map(profile -> new Makeable(line, id, stock, profile, price.get()))
        .or(() -> declined(declined, line, "print provider " + id.provider() + " does not ship " + id + " to " + to.country()));
  }

  private static Optional<Makeable> declined(Map<Integer, String> declined, OfferRequest.Line line, String words) {
    declined.put(line.number(), words);
    return Optional.empty();
  }

  /** That of the country, or of the rest of the world. */
  private static Optional<Profile> profile(StockShelf.Stock stock, PrintifyVariantId id, String country) {
    var ofVariant = CatalogueReplies.given(stock.shipping().profiles()).stream()
        .filter(profile -> CatalogueReplies.given(profile.variantIds()).contains(id.variant()))
        .filter(profile -> profile.firstItem().currency().equals(Job.CURRENCY) && profile.additionalItems().currency().equals(Job.CURRENCY))
        .toList();
    return shippingTo(ofVariant, country).or(() -> shippingTo(ofVariant, ELSEWHERE));
  }

  private static Optional<Profile> shippingTo(List<Profile> profiles, String country) {
    return profiles.stream().filter(profile -> CatalogueReplies.given(profile.countries()).contains(country)).findFirst();
  }

  private Offer.Terms terms(OfferRequest request, List<Makeable> made) {
    var goods = made.stream().mapToLong(line -> Math.multiplyExact(line.price, line.line.quantity())).sum();
    var byProvider = made.stream().collect(Collectors.groupingBy(line -> line.variant.provider(), TreeMap::new, Collectors.toList()));
    var shipping = byProvider.values().stream().mapToLong(PrintifyOffers::shipping).sum();
    return new Offer.Terms(costs(goods, shipping), METHOD, time(request.destination().country(), made));
  }

  private static SupplierCosts costs(long goods, long shipping) {
    return Job.costs(goods, shipping, 0);
  }

  /** One print provider's parcel: the dearest first piece, and every other one at its own additional cost. */
  private static long shipping(List<Makeable> lines) {
    var additional = lines.stream().mapToLong(line -> Math.multiplyExact(cents(line.profile.additionalItems()), line.line.quantity()))
        .sum();
    return additional + lines.stream()
        .mapToLong(line -> cents(line.profile.firstItem()) - cents(line.profile.additionalItems())).max().orElseThrow();
  }

  private static long cents(Cost cost) {
    return cost.cost();
  }

  private DeliveryTime time(String country, List<Makeable> made) {
    var handling = made.stream().mapToInt(line -> handlingDays(line.stock)).max().orElseThrow();
    var abroad = made.stream().anyMatch(line -> !line.stock.country().equals(country));
    var transit = settings.transit();
    return abroad ? new DeliveryTime(handling + transit.leastAbroad(), handling + transit.mostAbroad())
        : new DeliveryTime(handling + transit.leastDomestic(), handling + transit.mostDomestic());
  }

  private static int handlingDays(StockShelf.Stock stock) {
    var time = stock.shipping().handlingTime();
    if (time == null) {
      return 0;
    }
    return "hour".equals(time.unit()) ? Math.ceilDiv(time.value(), HOURS) : time.value();
  }
}
