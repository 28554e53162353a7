package studio.fofo.fulfilment.printify;

import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import studio.fofo.fulfilment.printify.ProductForms.Product;
import studio.fofo.fulfilment.production.Productions;

/** What printed variants cost in cents, as their products last said. */
@Repository
class PriceRows {

  private final JdbcClient jdbc;
  private final Clock clock;

  PriceRows(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  Map<PrintifyVariantId, Long> of(Collection<PrintifyVariantId> variants) {
    return jdbc.sql("select variant, cents from fulfilment.printify_prices where variant = any(:variants)")
        .param("variants", variants.stream().map(PrintifyVariantId::toString).toArray(String[]::new))
        .query((row, number) -> Map.entry(PrintifyVariantId.parse(row.getString("variant")), row.getLong("cents")))
        .list().stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  void learn(Product product) {
    CatalogueReplies.given(product.variants()).stream().filter(variant -> variant.cost() != null && variant.cost() > 0)
        .sorted((one, other) -> Long.compare(one.id(), other.id()))
        .forEach(variant -> learn(new PrintifyVariantId(product.blueprintId(), product.printProviderId(), variant.id()), variant.cost()));
  }

  private void learn(PrintifyVariantId variant, long cents) {
    jdbc.sql("""
            insert into fulfilment.printify_prices (variant, cents, seen_at) values (:variant, :cents, :now)
            on conflict (variant) do update set cents = excluded.cents, seen_at = excluded.seen_at
            """)
        .param("variant", variant.toString())
        .param("cents", cents)
        .param("now", Productions.utc(clock.instant()))
        .update();
  }
}
