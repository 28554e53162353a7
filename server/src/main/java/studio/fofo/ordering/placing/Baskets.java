package studio.fofo.ordering.placing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import studio.fofo.catalog.Blanks;
import studio.fofo.catalog.CatalogErrors;
import studio.fofo.catalog.Product;
import studio.fofo.catalog.ProductId;
import studio.fofo.catalog.Products;
import studio.fofo.catalog.Stock;
import studio.fofo.kernel.Money;
import studio.fofo.kernel.Refusal;
import studio.fofo.ordering.OrderItem;
import studio.fofo.ordering.OrderTotals;

/** Resolves a draft's items to the products on sale, with the order's totals. */
@Component
class Baskets {

  private final Products products;
  private final Blanks blanks;
  private final ShippingFees shipping;
  private final PlacesToPay places;

  Baskets(Products products, Blanks blanks, ShippingFees shipping, PlacesToPay places) {
    this.products = products;
    this.blanks = blanks;
    this.shipping = shipping;
    this.places = places;
  }

  /**
   * @param products those of the items
   * @param chainId where it is paid
   */
  record Basket(List<OrderItem> items, Map<ProductId, Product> products, OrderTotals totals, long chainId) {

    List<Stock.Line> stock() {
      return items.stream().map(item -> new Stock.Line(item.productId(), item.variantId(), item.quantity())).toList();
    }
  }

  /** @throws Refusal if an item is not on sale, or not on that chain, or the country is not served */
  Basket of(OrderDraft draft) {
    var found = products.findAll(draft.lines().stream().map(OrderDraft.Line::product).distinct().toList());
    var items = items(draft.lines(), found);
    return new Basket(items, found, totals(items, draft.recipient().address().country()),
        places.choose(draft.chainId(), found.values()));
  }

  private List<OrderItem> items(List<OrderDraft.Line> lines, Map<ProductId, Product> found) {
    var items = new ArrayList<OrderItem>();
    for (var line : lines) {
      items.add(item(items.size(), line, found));
    }
    return items;
  }

  private OrderItem item(int index, OrderDraft.Line line, Map<ProductId, Product> found) {
    var field = "items[" + index + "]";
    var product = found.get(line.product());
    if (product == null) {
      throw Refusal.of(CatalogErrors.PRODUCT_NOT_FOUND, field + ".productId", "there is no product " + line.product());
    }
    if (!product.onSale()) {
      throw Refusal.of(CatalogErrors.PRODUCT_NOT_ON_SALE, field + ".productId", "\"" + product.title() + "\" is no longer on sale");
    }
    var blank = blanks.require(product.blankId());
    var variant = blank.variant(line.variantId()).filter(offered -> product.variantIds().contains(offered.id()))
        .orElseThrow(() -> Refusal.of(CatalogErrors.BLANK_VARIANT_UNKNOWN, field + ".variantId",
            "\"" + product.title() + "\" is not offered as \"" + line.variantId() + "\""));
    return new OrderItem(index + 1, product.id(), product.creator(), product.artworkId(), blank.id(), variant.id(), product.title(),
        blank.labelOf(variant), product.thumbnailUrl(), line.quantity(), product.priceOf(variant, blank), variant.baseCost());
  }

  private OrderTotals totals(List<OrderItem> items, String country) {
    var goods = items.stream().map(OrderItem::total).reduce(Money.usd(0), Money::plus);
    var parcel = shipping.to(country);
    return new OrderTotals(goods, parcel, goods.plus(parcel));
  }
}
