package studio.fofo.fulfilment.factory;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import studio.fofo.fulfilment.factory.costs.PieceCosts;
import studio.fofo.fulfilment.factory.floor.Piece;
import studio.fofo.fulfilment.factory.floor.Pieces;
import studio.fofo.fulfilment.suppliers.Submission;
import studio.fofo.fulfilment.suppliers.SupplierCosts;
import studio.fofo.kernel.Money;

/** What a job costs: its pieces, what failed on the way, and its parcel. */
@Component
public class JobCosts {

  private static final Money NOTHING = Money.usd(0);

  private final Pieces pieces;
  private final PieceCosts costs;
  private final Reprints reprints;
  private final FactorySettings settings;

  JobCosts(Pieces pieces, PieceCosts costs, Reprints reprints, FactorySettings settings) {
    this.pieces = pieces;
    this.costs = costs;
    this.reprints = reprints;
    this.settings = settings;
  }

  /** As of now, if all goes well from here; empty for a job from before pieces. */
  public Optional<SupplierCosts> of(FactoryJobId job) {
    return Optional.ofNullable(of(List.of(job)).get(job));
  }

  /** The same for several jobs, in two reads. */
  public Map<FactoryJobId, SupplierCosts> of(Collection<FactoryJobId> jobs) {
    var failed = reprints.costsOf(jobs);
    return pieces.of(jobs).stream().collect(Collectors.groupingBy(Piece::job)).entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey,
            made -> of(goods(made.getValue()).plus(failed.getOrDefault(made.getKey(), NOTHING)))));
  }

  /** Before it begins. */
  SupplierCosts estimate(Submission submission) {
    return of(sum(submission.lines().stream()
        .map(line -> costs.of(line.blankId(), line.variantId()).total().times(line.file().quantity()))));
  }

  private Money goods(Collection<Piece> made) {
    return sum(made.stream().map(piece -> costs.of(piece.blank(), piece.variantId()).total()));
  }

  private SupplierCosts of(Money goods) {
    return new SupplierCosts(goods, settings.costs().parcelCost(), NOTHING);
  }

  private static Money sum(Stream<Money> parts) {
    return parts.reduce(NOTHING, Money::plus);
  }
}
