package studio.fofo.fulfilment.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import studio.fofo.fulfilment.FulfilmentErrors;
import studio.fofo.fulfilment.carriers.SilentParcels;
import studio.fofo.kernel.Refusal;
import studio.fofo.runtime.Caller;
import studio.fofo.runtime.ConditionalOnRole;
import studio.fofo.runtime.ForPeople;
import studio.fofo.runtime.Role;

/** What operators do about parcels. */
@RestController
@ForPeople
@ConditionalOnRole(Role.BUSINESS)
class ParcelConsole {

  private final SilentParcels silent;

  ParcelConsole(SilentParcels silent) {
    this.silent = silent;
  }

  /** Somebody has asked the carrier: the parcel is shown again only after as long a silence. */
  @PostMapping("/api/v1/console/parcels/{id}/checked")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void checked(Caller caller, @PathVariable String id) {
    caller.requireOperator();
    if (!silent.checked(id)) {
      throw new Refusal(FulfilmentErrors.FULFILMENT_PARCEL_UNKNOWN, "no parcel " + id + " is followed");
    }
  }
}
