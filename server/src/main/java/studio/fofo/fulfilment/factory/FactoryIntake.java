package studio.fofo.fulfilment.factory;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import studio.fofo.catalog.Blanks;
import studio.fofo.fulfilment.factory.floor.Pieces;
import studio.fofo.fulfilment.factory.floor.Pieces.NewPieces;
import studio.fofo.fulfilment.factory.stock.BlankStock;
import studio.fofo.fulfilment.suppliers.Submission;

/** Takes jobs into the queue, and promises them their blanks. */
@Component
class FactoryIntake {

  private final FactoryJobs jobs;
  private final Pieces pieces;
  private final BlankStock stock;
  private final Blanks blanks;
  private final FactorySettings settings;

  FactoryIntake(FactoryJobs jobs, Pieces pieces, BlankStock stock, Blanks blanks, FactorySettings settings) {
    this.jobs = jobs;
    this.pieces = pieces;
    this.stock = stock;
    this.blanks = blanks;
    this.settings = settings;
  }

  /**
   * Adds the job inside the caller's transaction, unless it is there.
   *
   * @return why it cannot be made: then the caller rolls back
   */
  Optional<String> take(Submission submission) {
    var added = jobs.add(submission);
    if (added.isEmpty()) {
      return Optional.empty();
    }
    var missing = missing(submission);
    if (missing.isEmpty()) {
      submission.lines().forEach(line -> pieces.add(added.get(), pieces(line)));
    }
    return missing;
  }

  private Optional<String> missing(Submission submission) {
    Map<String, Integer> needed = submission.lines().stream()
        .collect(Collectors.toMap(Submission.Line::variantId, line -> line.file().quantity(), Integer::sum));
    return stock.lock(needed.keySet()).stream()
        .filter(level -> level.available() < needed.getOrDefault(level.variantId(), 0))
        .findFirst()
        .map(level -> "the factory has " + Math.max(0, level.available()) + " of " + level.variantId() + " left, not "
            + needed.get(level.variantId()));
  }

  private NewPieces pieces(Submission.Line line) {
    var blank = blanks.require(line.blankId());
    var variant = blank.variant(line.variantId()).orElseThrow(() -> new IllegalStateException(
        "blank " + blank.id() + " has no variant \"" + line.variantId() + "\""));
    return new NewPieces(line.number(), line.file().quantity(), blank.id(), variant.id(), variant.colour(),
        settings.techniqueFor(blank.areaOf(variant).technique()));
  }
}
