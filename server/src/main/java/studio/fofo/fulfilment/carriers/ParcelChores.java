package studio.fofo.fulfilment.carriers;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import studio.fofo.fulfilment.carriers.SilentParcels.Silent;
import studio.fofo.fulfilment.chores.Chore;
import studio.fofo.fulfilment.chores.Chore.Action;
import studio.fofo.fulfilment.chores.Chore.Subject;
import studio.fofo.fulfilment.chores.Chore.Urgency;
import studio.fofo.fulfilment.chores.ChoreSource;

/** Parcels without news, for operators: somebody asks the carrier, and says that it was done. */
@Component
class ParcelChores implements ChoreSource {

  private final SilentParcels silent;

  ParcelChores(SilentParcels silent) {
    this.silent = silent;
  }

  @Override
  public List<Chore> open(int limit) {
    return silent.now(limit).stream().map(ParcelChores::chore).toList();
  }

  private static Chore chore(Silent silent) {
    var parcel = silent.parcel();
    var words = parcel.carrier() + parcel.trackingNumber().map(number -> ", " + number).orElse("") + ": "
        + parcel.status().word().replace('_', ' ')
        + ", and no news since then. Ask the carrier.";
    return new Chore("parcel/" + parcel.id(), Urgency.BUYER_WAITS, "A parcel has no news", words, silent.since(),
        Optional.of(new Subject("order", parcel.order().value())),
        Action.call("It was checked", "/console/parcels/" + parcel.id() + "/checked"));
  }
}
