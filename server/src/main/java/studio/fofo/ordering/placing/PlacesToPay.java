package studio.fofo.ordering.placing;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import studio.fofo.catalog.Product;
import studio.fofo.catalog.Products;
import studio.fofo.kernel.Refusal;
import studio.fofo.ordering.Order;
import studio.fofo.ordering.OrderItem;
import studio.fofo.ordering.OrderingErrors;
import studio.fofo.payment.PaymentOption;
import studio.fofo.payment.PaymentOptions;

/** Where an order is paid: the buyer's choice, unless a product names its chain. */
@Component
public class PlacesToPay {

  private final PaymentOptions options;
  private final Products products;

  PlacesToPay(PaymentOptions options, Products products) {
    this.options = options;
    this.products = products;
  }

  /** Where an unpaid order can be paid. */
  public List<PaymentOption> of(Order order) {
    return options.ofOrder(order.id(), order.totals().total(), chains(order).map(Set::of).orElse(Set.of()));
  }

  /**
   * The chain of a new order.
   *
   * @param asked empty: the best one now
   * @throws Refusal {@code ORDER_CHAIN_NOT_OFFERED}
   */
  long choose(Optional<Long> asked, Collection<Product> basket) {
    var named = named(basket);
    return asked.map(chain -> allowed(chain, named)).orElseGet(() -> options.preferred(only(named).map(Set::of).orElse(Set.of())));
  }

  /** The chain of an unpaid order from now on. An order keeps the one that it was placed on, whatever happened to its products since. */
  long change(Order order, long asked) {
    return asked == order.chainId() ? asked : allowed(asked, named(ofItems(order)));
  }

  String nameOf(long chainId) {
    return options.nameOf(chainId).orElseGet(() -> "chain " + chainId);
  }

  private Optional<Long> chains(Order order) {
    return only(named(ofItems(order)));
  }

  private Collection<Product> ofItems(Order order) {
    return products.findAll(order.items().stream().map(OrderItem::productId).distinct().toList()).values();
  }

  private long allowed(long chain, Map<Long, String> named) {
    named.forEach((id, title) -> {
      if (id != chain) {
        throw Refusal.of(OrderingErrors.ORDER_CHAIN_NOT_OFFERED, "chainId", "is " + chain + ", but \"" + title + "\" is sold on "
            + nameOf(id) + " only: pay on chain " + id);
      }
    });
    return chain;
  }

  /** @throws Refusal {@code ORDER_CHAIN_NOT_OFFERED} if there are several */
  private Optional<Long> only(Map<Long, String> named) {
    if (named.size() > 1) {
      throw new Refusal(OrderingErrors.ORDER_CHAIN_NOT_OFFERED, named.entrySet().stream()
          .map(product -> "\"" + product.getValue() + "\" is sold on " + nameOf(product.getKey()) + " only")
          .collect(Collectors.joining(", ")) + ": order them separately");
    }
    return named.keySet().stream().findFirst();
  }

  /** The chains that products name, each with a product's title. */
  private static Map<Long, String> named(Collection<Product> products) {
    var named = new LinkedHashMap<Long, String>();
    products.forEach(product -> product.chainId().ifPresent(chain -> named.putIfAbsent(chain, product.title())));
    return named;
  }
}
