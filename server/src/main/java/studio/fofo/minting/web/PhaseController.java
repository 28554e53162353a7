package studio.fofo.minting.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import studio.fofo.identity.Users;
import studio.fofo.kernel.Address;
import studio.fofo.kernel.Refusal;
import studio.fofo.kernel.UserId;
import studio.fofo.minting.MintingErrors;
import studio.fofo.minting.collection.Collection;
import studio.fofo.minting.collection.CollectionId;
import studio.fofo.minting.collection.Collections;
import studio.fofo.minting.drop.Claims;
import studio.fofo.minting.drop.Drops;
import studio.fofo.minting.drop.Phase;
import studio.fofo.minting.web.CallView.CallsView;
import studio.fofo.runtime.Caller;
import studio.fofo.runtime.ConditionalOnRole;
import studio.fofo.runtime.HttpErrors;
import studio.fofo.runtime.NeedsNoScope;
import studio.fofo.runtime.NeedsScope;
import studio.fofo.runtime.Page;
import studio.fofo.runtime.Role;
import studio.fofo.runtime.Scope;

/** For everybody: a collection's phases, and one's own place in them. */
@RestController
@RequestMapping("/api/v1/collections/{id}/phases")
@ConditionalOnRole(Role.CHAIN)
class PhaseController {

  private static final long MOST_AT_ONCE = 1_000_000;

  private final Collections collections;
  private final Drops drops;
  private final Claims claims;
  private final Users users;
  private final Clock clock;

  PhaseController(Collections collections, Drops drops, Claims claims, Users users, Clock clock) {
    this.collections = collections;
    this.drops = drops;
    this.claims = claims;
    this.users = users;
    this.clock = clock;
  }

  @GetMapping
  @NeedsNoScope(owner = Scope.MINT)
  Page<PhaseView> phases(@PathVariable String id) {
    var now = clock.instant();
    return new Page<>(drops.of(require(id)).stream()
        .map(phase -> PhaseView.of(phase, now, CallView.of(claims.closing(phase)))).toList(), null);
  }

  @GetMapping("/{phaseId}/place")
  @NeedsScope(Scope.MINT)
  PlaceView place(Caller caller, @PathVariable String id, @PathVariable String phaseId, @RequestParam(defaultValue = "1") long quantity,
      @RequestParam(required = false) @Nullable String wallet) {
    var phase = drops.require(require(id), phaseId);
    if (quantity < 1 || quantity > MOST_AT_ONCE) {
      throw new Refusal(HttpErrors.PARAMETER_INVALID, "quantity is " + quantity + ", expected 1 to " + MOST_AT_ONCE);
    }
    var place = claims.place(phase, account(caller.userId(), wallet));
    var reason = reason(place, phase.at(clock.instant()), quantity);
    return new PlaceView(place.account().value(), place.listed(), place.limit().orElse(null), place.price().toString(), place.claimed(),
        place.most(), reason.orElse(null), reason.isPresent() ? null
            : CallsView.of(phase.chainId(), place.account(), claims.calls(place, quantity)));
  }

  private static Optional<PlaceView.Reason> reason(Claims.Place place, Phase.State state, long quantity) {
    return switch (state) {
      case ENDED -> Optional.of(PlaceView.Reason.ENDED);
      case SOLD_OUT -> Optional.of(PlaceView.Reason.SOLD_OUT);
      case UPCOMING -> Optional.of(place.listed() ? PlaceView.Reason.NOT_STARTED : PlaceView.Reason.NOT_LISTED);
      case OPEN -> !place.listed() ? Optional.of(PlaceView.Reason.NOT_LISTED)
          : place.most() == 0 ? Optional.of(PlaceView.Reason.LIMIT_REACHED)
          : quantity > place.most() ? Optional.of(PlaceView.Reason.TOO_MANY) : Optional.empty();
    };
  }

  /** Somebody else's place is nobody's business. */
  private Address account(UserId caller, @Nullable String wallet) {
    if (wallet == null) {
      return users.wallet(caller).orElseThrow(() -> new Refusal(MintingErrors.MINT_NO_WALLET,
          "your account has no wallet to receive a token; link one, then look again"));
    }
    return Optional.of(wallet).filter(Address::isWellFormed).map(Address::new)
        .filter(address -> users.byWallet(address).filter(caller::equals).isPresent())
        .orElseThrow(() -> new Refusal(HttpErrors.PARAMETER_INVALID, "wallet is none of your account's"));
  }

  private Collection require(String id) {
    return collections.find(CollectionId.named(id)).orElseThrow(() -> CollectionId.unknown(id));
  }

  /**
   * An account's place in a phase.
   *
   * @param listed whether it may claim at all; true in a public phase
   * @param limit most pieces in the phase; absent for no limit
   * @param price of one piece for this account, in base units
   * @param claimed pieces so far
   * @param most pieces in one transaction now
   * @param reason why the quantity cannot be claimed now; absent if it can
   * @param claim the transactions that claim the quantity; absent if it cannot be claimed now
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record PlaceView(
      @Schema(pattern = "^0x[0-9a-fA-F]{40}$") String wallet, boolean listed, @Nullable Long limit, String price, long claimed, long most,
      @Nullable Reason reason, @Nullable CallsView claim) {

    /** Why nothing, or not as much, can be claimed now. */
    enum Reason {
      NOT_STARTED,
      ENDED,
      SOLD_OUT,
      NOT_LISTED,
      LIMIT_REACHED,
      TOO_MANY;

      /** As in JSON. */
      @JsonValue
      public String word() {
        return name().toLowerCase(Locale.ROOT);
      }
    }
  }
}
