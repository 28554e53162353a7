package studio.fofo.fulfilment;

import java.util.Optional;
import org.springframework.stereotype.Component;
import studio.fofo.fulfilment.ReturnAddress.Sender;
import studio.fofo.ordering.SellerSettings;

/** Who stands on parcels as their sender. */
@Component
public class ParcelSender {

  private static final String STUDIO = "FOFO Studio";

  private final ReturnAddress address;
  private final SellerSettings seller;

  public ParcelSender(ReturnAddress address, SellerSettings seller) {
    this.address = address;
    this.seller = seller;
  }

  /** Empty if nobody has said. */
  public Optional<Sender> known() {
    return address.or(seller);
  }

  /** For papers, which need some sender. */
  public Sender orStudio() {
    return known().orElseGet(
        () -> new Sender(STUDIO, address.lines().isEmpty() ? seller.address() : address.lines(), Optional.ofNullable(seller.email())));
  }
}
