package studio.fofo.fulfilment;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import studio.fofo.ordering.SellerSettings;

/**
 * {@code fofo.fulfilment.return-address.*}: who sends parcels, and where those go that cannot be delivered. Without it, {@code
 * fofo.operator.*}.
 *
 * @param name of the person, the shop or the company
 * @param lines postal, line by line
 */
@ConfigurationProperties("fofo.fulfilment.return-address")
public record ReturnAddress(@Nullable String name, @DefaultValue List<String> lines) {

  public ReturnAddress {
    lines = List.copyOf(lines);
  }

  /** Empty if neither has a name. */
  public Optional<Sender> or(SellerSettings seller) {
    return Optional.ofNullable(name).or(() -> Optional.ofNullable(seller.name()))
        .map(known -> new Sender(known, lines.isEmpty() ? seller.address() : lines, Optional.ofNullable(seller.email())));
  }

  /**
   * Who sends a parcel.
   *
   * @param lines postal, line by line; empty if nobody has said
   * @param email where buyers reach somebody
   */
  public record Sender(String name, List<String> lines, Optional<String> email) {

    public Sender {
      lines = List.copyOf(lines);
    }
  }
}
