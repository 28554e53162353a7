package studio.fofo.minting.drop;

import java.math.BigInteger;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import studio.fofo.chain.Chains;
import studio.fofo.chain.Contracts;
import studio.fofo.kernel.Address;
import studio.fofo.kernel.Refusal;
import studio.fofo.kernel.UserId;
import studio.fofo.minting.MintingErrors;
import studio.fofo.minting.collection.Collection;
import studio.fofo.minting.collection.CollectionKind;
import studio.fofo.minting.collection.HiddenPieces;
import studio.fofo.minting.collection.OwnersCall;
import studio.fofo.minting.holding.Holdings;
import studio.fofo.runtime.FieldChecks;

/**
 * Prepares the transactions that open a phase. Only the collection's owner can send them. What the contracts would accept but nobody means
 * is refused here: windows in the past, windows of the same pieces that overlap, more pieces than there are.
 */
public final class Drafting {

  private static final Duration LATE = Duration.ofMinutes(10);

  private final PhaseRows phases;
  private final AllowLists lists;
  private final Works works;
  private final Placeholders placeholders;
  private final HiddenPieces hidden;
  private final Holdings holdings;
  private final Chains chains;
  private final Clock clock;

  Drafting(PhaseRows phases, AllowLists lists, Works works, Placeholders placeholders, HiddenPieces hidden, Holdings holdings,
      Chains chains, Clock clock) {
    this.phases = phases;
    this.lists = lists;
    this.works = works;
    this.placeholders = placeholders;
    this.hidden = hidden;
    this.holdings = holdings;
    this.chains = chains;
    this.clock = clock;
  }

  /**
   * The transactions, in order: what is claimed has to exist before its phase.
   *
   * @throws Refusal {@code DROP_INVALID}, naming every fault
   */
  public List<OwnersCall> calls(Collection collection, UserId owner, PhaseOrder order) {
    var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    var check = new FieldChecks(MintingErrors.DROP_INVALID);
    var starts = order.startsAt().map(at -> at.truncatedTo(ChronoUnit.SECONDS)).orElse(now);
    var ends = order.endsAt().map(at -> at.truncatedTo(ChronoUnit.SECONDS));
    check.that(starts.isAfter(now.minus(LATE)), "startsAt", "is in the past; leave it out to start at once");
    check.that(ends.filter(end -> !end.isAfter(starts)).isEmpty(), "endsAt", "is not after the start");
    check.that(ends.filter(end -> !end.isAfter(now)).isEmpty(), "endsAt", "is in the past");
    check.that(order.work().isPresent() == (collection.kind() == CollectionKind.EDITIONS), "work",
        collection.kind() == CollectionKind.EDITIONS ? "is missing: a collection of editions needs to know what is minted"
            : "does not belong here: a collection of originals mints numbered pieces");
    var list = order.listId().map(id -> lists.find(id, owner));
    check.that(list.filter(Optional::isEmpty).isEmpty(), "allowListId", "is none of your lists");
    check.that(isAccepted(collection.chainId(), order.currency()), "currency", "is not accepted on chain " + collection.chainId());
    check.done();
    checkHidden(collection, ends);
    var work = order.work().map(wanted -> works.of(collection, owner, wanted));
    var edition = work.map(known -> known.edition().number()).orElse(BigInteger.ZERO);
    checkRoom(collection, order, work, edition, new Window(starts, ends));
    var terms = new PhaseTerms(collection.address().orElseThrow(), starts, ends, edition, order.currency(), order.perWallet(),
        order.supply(), collection.owner(), order.price(), list.flatMap(known -> known.map(AllowLists.AllowList::root)));
    phases.draft(collection.id(), terms.key(), order.name(), order.listId(), now);
    var calls = new ArrayList<OwnersCall>();
    work.flatMap(Works.Prepared::creation).ifPresent(calls::add);
    if (work.isEmpty()) {
      placeholders.missing(collection).ifPresent(calls::add);
    }
    calls.add(new OwnersCall("open the phase", chains.contract(collection.chainId(), Contracts.MINTER), terms.call()));
    return List.copyOf(calls);
  }

  /** Between the drawing and the reveal, its owner alone knows what the next number shows. */
  private void checkHidden(Collection collection, Optional<Instant> ends) {
    hidden.of(collection.id()).map(HiddenPieces.Hidden::drawAt).ifPresent(drawAt -> {
      var check = new FieldChecks(MintingErrors.DROP_INVALID);
      check.that(collection.maxSupply().isPresent(), "supply",
          "does not fit: the list of hidden pieces is complete, and a collection without a limit has no further numbers");
      check.that(ends.filter(end -> !end.isAfter(drawAt)).isPresent(), "endsAt",
          "has to be at " + drawAt + " or before: then it is drawn who gets what, and nobody may mint until the pieces are revealed");
      check.done();
    });
  }

  private record Window(Instant starts, Optional<Instant> ends) {}

  private void checkRoom(Collection collection, PhaseOrder order, Optional<Works.Prepared> work, BigInteger edition, Window window) {
    var check = new FieldChecks(MintingErrors.DROP_INVALID);
    var contract = collection.address().orElseThrow();
    phases.of(collection.chainId(), contract).stream()
        .filter(other -> other.edition().equals(edition) && other.overlaps(window.starts(), window.ends())).findFirst()
        .ifPresent(other -> check.that(false, "startsAt", "overlaps with " + (other.name().isEmpty() ? "phase " + other.id() : other.name())
            + ", which " + other.endsAt().map(end -> "ends at " + end).orElse("has no end") + "; end that one first, or start later"));
    var most = work.map(known -> Optional.of(known.edition().pieces())).orElse(collection.maxSupply());
    var minted = work.isPresent()
        ? holdings.pieces(collection.chainId(), contract, edition)
        : holdings.minted(collection.chainId(), contract);
    var left = most.map(all -> Math.max(0, all - minted));
    check.that(left.filter(some -> some == 0).isEmpty(), "supply", "is too late: all pieces are minted");
    check.that(left.filter(some -> some > 0 && order.supply() > some).isEmpty(), "supply",
        "is " + order.supply() + ", but only " + left.orElse(0L) + " pieces are left");
    check.done();
  }

  private boolean isAccepted(long chainId, Address currency) {
    return currency.equals(Address.ZERO)
        || chains.require(chainId).tokens().stream().anyMatch(token -> token.address().equals(currency));
  }
}
