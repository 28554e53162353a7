package studio.fofo.painter.sheets;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/**
 * Nests prints on film, turned by 90° where that helps: several orders of the pieces and several tolerances are tried, and the best result
 * is improved by exchanging pieces in its order. Deterministic: the number of attempts depends on the number of pieces, not on time.
 */
public final class Nesting {

  private static final double[] TOLERANCES = {0, 0.02, 0.05, 0.1, 0.25, 1};
  private static final int MOST_PIECES = 2_000;
  /** A tenth of a second of one core, once the code is warm. */
  private static final long EFFORT = 4_000_000;
  private static final int FEWEST = 40;
  private static final int MOST = 4_000;
  private static final long SEED = 0x5EED;

  private final Kinds kinds;
  private final Film film;
  private final Laying laying;
  private int[] best = {};
  private int bestTolerance;
  private long shortest = Long.MAX_VALUE;

  private Nesting(List<SheetPiece> pieces, Film film) {
    this.film = film;
    this.kinds = new Kinds(pieces, film);
    this.laying = new Laying(kinds, film);
  }

  /**
   * All pieces on as few metres of film as can be found.
   *
   * @param pieces at most {@value #MOST_PIECES}, each of which fits onto the film
   * @throws IllegalArgumentException if one does not, if two have the same key, or if there are too many
   */
  public static GangSheets of(List<SheetPiece> pieces, Film film) {
    if (pieces.size() > MOST_PIECES) {
      throw new IllegalArgumentException(pieces.size() + " pieces at once, expected at most " + MOST_PIECES);
    }
    Set<String> keys = new LinkedHashSet<>();
    for (SheetPiece piece : pieces) {
      if (!film.takes(piece) || !keys.add(piece.key())) {
        throw new IllegalArgumentException("piece " + piece.key() + " of " + piece.width() + " × " + piece.height()
            + " px does not fit onto the film, or is there twice");
      }
    }
    return pieces.isEmpty() ? new GangSheets(film, List.of()) : new Nesting(pieces, film).best();
  }

  private GangSheets best() {
    tryOrders();
    improve();
    laying.run(best, bestTolerance);
    List<List<PlacedPiece>> sheets = IntStream.range(0, laying.sheets()).<List<PlacedPiece>>mapToObj(any -> new ArrayList<>()).toList();
    for (int[] place : laying.laid) {
      sheets.get(place[4]).add(new PlacedPiece(kinds.take(place[0]), film.margin() + place[1], film.margin() + place[2], place[3] == 1,
          film.label()));
    }
    return new GangSheets(film, sheets.stream().map(this::sheet).toList());
  }

  private FilmSheet sheet(List<PlacedPiece> pieces) {
    int lowest = pieces.stream().mapToInt(PlacedPiece::bottom).max().orElse(0);
    return new FilmSheet(pieces.stream().sorted(Comparator.comparingInt(PlacedPiece::top).thenComparingInt(PlacedPiece::left)).toList(),
        lowest + film.margin());
  }

  private void tryOrders() {
    List<IntUnaryOperator> sizes = List.of(
        kind -> kinds.longer(kind) * kinds.shorter(kind) / 64, kinds::longer, kinds::shorter,
        kind -> kinds.longer(kind) + kinds.shorter(kind));
    for (IntUnaryOperator size : sizes) {
      int[] sequence = IntStream.of(kinds.sequence()).boxed()
          .sorted(Comparator.comparingInt((Integer kind) -> -size.applyAsInt(kind)).thenComparing(kind -> kind))
          .mapToInt(Integer::intValue).toArray();
      for (double tolerance : TOLERANCES) {
        consider(sequence, (int) (tolerance * film.width()));
      }
    }
  }

  private boolean consider(int[] sequence, int tolerance) {
    long length = laying.run(sequence, tolerance);
    boolean better = length < shortest;
    if (better || length == shortest) {
      best = sequence.clone();
      bestTolerance = tolerance;
      shortest = length;
    }
    return better;
  }

  /** Exchanges two pieces of different kinds, and keeps what is not longer. */
  private void improve() {
    SplittableRandom random = new SplittableRandom(SEED);
    long attempts = kinds.count() < 2 ? 0 : Math.clamp(EFFORT / ((long) kinds.pieces() * kinds.count()), FEWEST, MOST);
    for (long attempt = 0; attempt < attempts; attempt++) {
      int[] sequence = best.clone();
      int one = random.nextInt(sequence.length);
      int other = random.nextInt(sequence.length);
      if (sequence[one] != sequence[other]) {
        int kind = sequence[one];
        sequence[one] = sequence[other];
        sequence[other] = kind;
        consider(sequence, bestTolerance);
      }
    }
  }
}
