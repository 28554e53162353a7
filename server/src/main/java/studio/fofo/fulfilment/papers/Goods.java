package studio.fofo.fulfilment.papers;

import java.util.List;
import studio.fofo.kernel.Money;

/**
 * One kind of thing in a parcel.
 *
 * @param title of the product
 * @param variant {@code Unisex Heavy Tee, Black / M}
 * @param description for customs: {@code Cotton T-shirt, printed}
 * @param grams of one
 * @param price that the buyer paid for one
 */
record Goods(
    String title, String variant, int quantity, String description, String hsCode, String origin, int grams, Money price) {

  Money value() {
    return price.times(quantity);
  }

  static Money value(List<Goods> goods) {
    return goods.stream().map(Goods::value).reduce(Money::plus).orElse(Money.usd(0));
  }

  static int grams(List<Goods> goods) {
    return goods.stream().mapToInt(one -> one.grams() * one.quantity()).sum();
  }
}
