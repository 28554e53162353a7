package studio.fofo.fulfilment.showcase;

import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import studio.fofo.catalog.ProductId;
import studio.fofo.fulfilment.production.Productions;
import studio.fofo.fulfilment.showcase.Showcase.Status;

/** Makers' pictures of products. */
@Repository
class ShowcaseRows {

  private final JdbcClient jdbc;
  private final Clock clock;

  ShowcaseRows(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** @return whether it is new */
  boolean add(ProductId product, String supplier) {
    return jdbc.sql("""
            insert into fulfilment.makers_mockups (product_id, supplier, status, created_at, changed_at)
            values (:product, :supplier, 'waiting', :now, :now) on conflict do nothing
            """)
        .param("product", product.value()).param("supplier", supplier).param("now", Productions.utc(clock.instant())).update() == 1;
  }

  Optional<Showcase> find(ProductId product, String supplier) {
    return jdbc.sql("select * from fulfilment.makers_mockups where product_id = :product and supplier = :supplier")
        .param("product", product.value()).param("supplier", supplier)
        .query((row, number) -> new Showcase(product, supplier, Status.valueOf(row.getString("status").toUpperCase(Locale.ROOT)),
            Optional.ofNullable(row.getString("file_url")), Optional.ofNullable(row.getString("task")),
            row.getTimestamp("created_at").toInstant()))
        .optional();
  }

  void rendered(ProductId product, String supplier, String design) {
    set(product, supplier, "file_url = :value", design);
  }

  void asked(ProductId product, String supplier, String task) {
    set(product, supplier, "status = 'drawing', task = :value", task);
  }

  void shown(ProductId product, String supplier) {
    set(product, supplier, "status = 'shown', words = :value", "");
  }

  void failed(ProductId product, String supplier, String words) {
    set(product, supplier, "status = 'failed', words = :value", words);
  }

  private void set(ProductId product, String supplier, String what, String value) {
    jdbc.sql("update fulfilment.makers_mockups set " + what + ", changed_at = :now where product_id = :product and supplier = :supplier"
        + " and status in ('waiting', 'drawing')")
        .param("value", value).param("product", product.value()).param("supplier", supplier)
        .param("now", Productions.utc(clock.instant())).update();
  }
}
