package studio.fofo.minting.reveal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import studio.fofo.kernel.Refusal;
import studio.fofo.minting.MintingErrors;
import studio.fofo.minting.collection.Collection;
import studio.fofo.minting.drop.Drops;
import studio.fofo.minting.drop.Phase;
import studio.fofo.minting.holding.Holdings;
import studio.fofo.runtime.FieldChecks;

/**
 * Which tokens take part in a reveal: every number of the collection but those of originals that the studio minted. Minting has to end
 * before the drawing, since afterwards the owner knows what the next number shows.
 */
final class TakingPart {

  /** For the commitment to be mined. */
  static final Duration SOONEST = Duration.ofMinutes(2);

  private static final Duration LATEST = Duration.ofDays(366);

  private final RevealPieces pieces;
  private final Drops drops;
  private final Holdings holdings;
  private final Clock clock;

  TakingPart(RevealPieces pieces, Drops drops, Holdings holdings, Clock clock) {
    this.pieces = pieces;
    this.drops = drops;
    this.holdings = holdings;
    this.clock = clock;
  }

  /**
   * @return ascending; as many as there have to be pictures
   * @throws Refusal {@code REVEAL_INVALID}, {@code COLLECTION_NOT_READY} while the studio mints into it
   */
  List<Integer> numbers(Collection collection, Instant drawAt, int pictures) {
    var now = clock.instant();
    var check = new FieldChecks(MintingErrors.REVEAL_INVALID);
    check.that(!drawAt.isBefore(now.plus(SOONEST)), "drawAt", "is too soon: allow " + SOONEST.toMinutes()
        + " minutes for the commitment to be mined");
    check.that(drawAt.isBefore(now.plus(LATEST)), "drawAt", "is more than a year away");
    var live = drops.of(collection).stream().filter(phase -> isLive(phase, now)).toList();
    live.stream().filter(phase -> phase.endsAt().filter(end -> !end.isAfter(drawAt)).isEmpty()).findFirst()
        .ifPresent(phase -> check.that(false, "drawAt", "is before the end of " + title(phase) + ", which "
            + phase.endsAt().map(end -> "ends at " + end).orElse("has no end") + "; choose a later time, or end that phase first"));
    check.that(collection.maxSupply().isPresent() || live.stream().allMatch(phase -> phase.supply() > 0), "pieces",
        "cannot be counted: the collection has no limit, and neither has a phase; end that phase first");
    check.done();
    var contract = collection.address().orElseThrow();
    if (pieces.isBeingMinted(collection.chainId(), contract)) {
      throw new Refusal(MintingErrors.COLLECTION_NOT_READY, "an original is being minted into \"" + collection.name()
          + "\", which takes one of its numbers; wait until it is done");
    }
    long size = collection.maxSupply().orElseGet(() -> holdings.minted(collection.chainId(), contract) + left(live));
    check.that(size <= RevealOrder.MOST, "pieces", "would be " + size + ", of which at most " + RevealOrder.MOST + " can be hidden");
    check.done();
    var taken = new HashSet<>(pieces.taken(collection.chainId(), contract, (int) size));
    var numbers = IntStream.rangeClosed(1, (int) size).filter(number -> !taken.contains(number)).boxed().toList();
    check.that(!numbers.isEmpty(), "pieces", "has no room: no phase is open or planned, and nothing was minted in one");
    check.that(pictures == numbers.size(), "pieces",
        "has " + pictures + " pictures, but " + numbers.size() + " pieces need one each");
    check.done();
    return numbers;
  }

  private static boolean isLive(Phase phase, Instant now) {
    return switch (phase.at(now)) {
      case OPEN, UPCOMING -> true;
      case SOLD_OUT, ENDED -> false;
    };
  }

  private static long left(List<Phase> live) {
    return live.stream().mapToLong(phase -> phase.supply() - phase.claimed()).sum();
  }

  private static String title(Phase phase) {
    return Optional.of(phase.name()).filter(name -> !name.isEmpty()).orElse("phase " + phase.id());
  }
}
