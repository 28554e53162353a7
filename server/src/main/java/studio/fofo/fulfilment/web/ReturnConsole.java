package studio.fofo.fulfilment.web;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import studio.fofo.fulfilment.FulfilmentErrors;
import studio.fofo.fulfilment.carriers.FollowedParcel;
import studio.fofo.fulfilment.carriers.FollowedParcels;
import studio.fofo.fulfilment.carriers.ParcelId;
import studio.fofo.fulfilment.carriers.ParcelStatus;
import studio.fofo.fulfilment.carriers.ParcelTracking;
import studio.fofo.fulfilment.returns.ReturnedParcel;
import studio.fofo.fulfilment.returns.ReturnedParcels;
import studio.fofo.kernel.OrderId;
import studio.fofo.kernel.Refusal;
import studio.fofo.ordering.Orders;
import studio.fofo.runtime.Caller;
import studio.fofo.runtime.ConditionalOnRole;
import studio.fofo.runtime.FieldChecks;
import studio.fofo.runtime.ForPeople;
import studio.fofo.runtime.Role;

/** What operators decide about parcels that came back. */
@RestController
@ForPeople
@RequestMapping("/api/v1/console")
@ConditionalOnRole(Role.BUSINESS)
class ReturnConsole {

  private static final int LONGEST_REASON = 300;
  private static final int LONGEST_NAME = 100;
  private static final int MOST_LINES = 100;

  private final ReturnedParcels returned;
  private final FollowedParcels parcels;
  private final ParcelTracking tracking;
  private final Orders orders;

  ReturnConsole(ReturnedParcels returned, FollowedParcels parcels, ParcelTracking tracking, Orders orders) {
    this.orders = orders;
    this.returned = returned;
    this.parcels = parcels;
    this.tracking = tracking;
  }

  /** @param parcels all of the order's, the first sent first */
  record ParcelsView(List<ParcelView> parcels) {}

  /**
   * A parcel.
   *
   * @param key as its order names it
   * @param decided what becomes of it; null if it did not come back
   * @param lines what is in it, if it came back; empty if its maker does not say
   */
  record ParcelView(String id, String key, ParcelStatus status, ReturnedParcel.@Nullable Status decided, List<Integer> lines,
      @Nullable Instant returnedAt) {

    static ParcelView of(FollowedParcel parcel, Optional<ReturnedParcel> back) {
      return new ParcelView(parcel.id().value(), parcel.orderKey(), parcel.status(), back.map(ReturnedParcel::status).orElse(null),
          back.map(found -> found.pieces().keySet().stream().sorted().toList()).orElse(List.of()),
          back.map(ReturnedParcel::at).orElse(null));
    }
  }

  /** What can be decided. */
  enum Choice {
    SEND_AGAIN, REFUND, NOTHING;

    static Optional<Choice> of(String word) {
      return switch (word) {
        case "send_again" -> Optional.of(SEND_AGAIN);
        case "refund" -> Optional.of(REFUND);
        case "nothing" -> Optional.of(NOTHING);
        default -> Optional.empty();
      };
    }
  }

  /**
   * A decision.
   *
   * @param lines which to send again; all that are in the parcel if absent
   * @param supplier who makes them; by the rules if absent
   */
  record ReturnForm(
      @Schema(requiredMode = REQUIRED, allowableValues = {
          "send_again", "refund", "nothing"}) @Nullable String decision,
      @Schema(requiredMode = REQUIRED, minLength = 1, maxLength = LONGEST_REASON) @Nullable String reason,
      @Nullable List<@Nullable Integer> lines, @Nullable String supplier){
  }

  @GetMapping("/orders/{id}/parcels")
  ParcelsView parcels(Caller caller, @PathVariable String id) {
    caller.requireOperator();
    var order = orders.require(order(id)).id();
    var back = returned.of(order);
    return new ParcelsView(parcels.of(order).stream()
        .map(parcel -> ParcelView.of(parcel, back.stream().filter(one -> one.id().equals(parcel.id())).findFirst())).toList());
  }

  /** It is at the studio again, though no carrier says so. */
  @PostMapping("/parcels/{id}/returned")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void cameBack(Caller caller, @PathVariable String id) {
    caller.requireOperator();
    if (!tracking.cameBack(parcel(id, FulfilmentErrors.FULFILMENT_PARCEL_UNKNOWN))) {
      throw new Refusal(FulfilmentErrors.FULFILMENT_PARCEL_UNKNOWN, "no parcel " + id + " is followed");
    }
  }

  @PostMapping("/returns/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void decide(Caller caller, @PathVariable String id, @RequestBody ReturnForm form) {
    caller.requireOperator();
    var parcel = returned.require(parcel(id, FulfilmentErrors.FULFILMENT_RETURN_UNKNOWN)).id();
    var check = new FieldChecks(FulfilmentErrors.FULFILMENT_DECISION_INVALID);
    var choice = check.oneOf("decision", form.decision() == null ? "" : form.decision(), Choice::of, "send_again, refund, nothing");
    var reason = check.text("reason", form.reason(), 1, LONGEST_REASON);
    var supplier = check.text("supplier", form.supplier(), 0, LONGEST_NAME);
    var lines = form.lines() == null ? List.<@Nullable Integer>of() : form.lines();
    check.that(lines.size() <= MOST_LINES && lines.stream().allMatch(Objects::nonNull), "lines", "is " + lines.size()
        + " lines, expected up to " + MOST_LINES + " numbers");
    check.done();
    var by = caller.userId().value();
    switch (choice.orElseThrow()) {
      case SEND_AGAIN -> returned.sendAgain(parcel, lines.stream().filter(Objects::nonNull).toList(),
          Optional.of(supplier).filter(name -> !name.isEmpty()), reason, by);
      case REFUND -> returned.refund(parcel, reason, by);
      case NOTHING -> returned.close(parcel, reason, by);
    }
  }

  /** The refund was paid by hand. */
  @PostMapping("/returns/{id}/refunded")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void refunded(Caller caller, @PathVariable String id) {
    caller.requireOperator();
    returned.refunded(parcel(id, FulfilmentErrors.FULFILMENT_RETURN_UNKNOWN), caller.userId().value());
  }

  private static ParcelId parcel(String id, FulfilmentErrors unknown) {
    try {
      return new ParcelId(id);
    } catch (IllegalArgumentException malformed) {
      throw new Refusal(unknown, "\"" + id + "\" is not a parcel's id");
    }
  }

  private static OrderId order(String id) {
    try {
      return new OrderId(id);
    } catch (IllegalArgumentException malformed) {
      throw new Refusal(FulfilmentErrors.FULFILMENT_ORDER_UNKNOWN, "\"" + id + "\" is not an order's id");
    }
  }
}
