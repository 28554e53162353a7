package studio.fofo.catalog.offering;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import studio.fofo.identity.WalletTie;
import studio.fofo.kernel.UserId;

/** Keeps the last wallet of a creator with products on sale, since they are paid to it. */
@Component
class ProductsForSale implements WalletTie {

  private final JdbcClient jdbc;

  ProductsForSale(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Optional<String> reason(UserId owner) {
    var offered = jdbc.sql("select count(*) from catalog.products where creator = :owner and on_sale")
        .param("owner", owner.value()).query(Integer.class).single();
    return offered == 0 ? Optional.empty()
        : Optional.of(offered + " of your products are on sale and pay to it; take them off sale, or link another wallet first");
  }
}
