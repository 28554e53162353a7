package studio.fofo.ordering.reading;

import java.util.List;
import org.springframework.stereotype.Component;
import studio.fofo.kernel.Address;
import studio.fofo.kernel.OrderId;
import studio.fofo.ordering.OrderTwins;
import studio.fofo.ordering.rows.OrderRecord;
import studio.fofo.ordering.rows.OrderRows;

/** {@link OrderTwins} from the orders' rows. */
@Component
class MintedTwins implements OrderTwins {

  private final OrderRows rows;

  MintedTwins(OrderRows rows) {
    this.rows = rows;
  }

  @Override
  public List<Twin> of(OrderId id) {
    return rows.find(id).map(OrderRecord::twins).orElse(List.of()).stream()
        .map(twin -> new Twin(twin.line(), twin.chainId(), new Address(twin.contract()), twin.tokenId())).toList();
  }
}
