package studio.fofo.painter.style.tableau;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import studio.fofo.painter.motif.Motif;
import studio.fofo.painter.motif.Motif.Face;
import studio.fofo.painter.motif.Motif.Kind;
import studio.fofo.painter.motif.Motif.Part;
import studio.fofo.painter.motif.Motif.Trait;
import studio.fofo.painter.surface.Bounds;
import studio.fofo.painter.surface.Transform;

/**
 * Where subjects are put together: the hero stands on the origin, 100 units wide or tall, and others are laid behind it or before it.
 * What belongs to the hero leans with it.
 */
final class Table {

  /** How large the hero is. */
  static final double SIZE = 100;

  /** Where something is drawn: behind the hero, with it, or before it. */
  enum Depth { BEHIND, HELD, BEFORE }

  private record Laid(List<Part> parts, Depth depth) {}

  final Motif hero;
  final Bounds box;
  private final Transform stand;
  private final List<Laid> laid = new ArrayList<>();
  private final List<Motif.Other> others = new ArrayList<>();
  private boolean eyed;
  private boolean covered;
  private double lean;
  private Optional<Kind> kind = Optional.empty();

  Table(Motif hero) {
    this.hero = hero;
    Bounds own = hero.bounds();
    double scale = SIZE / Math.max(own.width(), own.height());
    stand = Transform.move(-own.centreX() * scale, -own.bottom() * scale).scale(scale);
    box = new Bounds(-own.width() * scale / 2, -own.height() * scale, own.width() * scale / 2, 0);
    eyed = Tableau.isAlive(hero);
  }

  /** The hero's face where it stands, or where it would be. */
  Face face() {
    double half = Math.min(box.width(), box.height()) * 0.3;
    return hero.face().map(face -> face.placed(stand)).orElseGet(() -> new Face(headX(), box.top() + box.height() * 0.4,
        box.top() + box.height() * 0.1, half));
  }

  /** The middle of what is highest of the hero. */
  double headX() {
    double left = Double.MAX_VALUE;
    double right = -Double.MAX_VALUE;
    double limit = box.top() + box.height() * 0.09;
    for (double[] line : hero.silhouette().transformed(stand).flattened(0.5)) {
      for (int i = 0; i + 1 < line.length; i += 2) {
        if (line[i + 1] < limit) {
          left = Math.min(left, line[i]);
          right = Math.max(right, line[i]);
        }
      }
    }
    return left > right ? box.centreX() : (left + right) / 2;
  }

  /** How wide the hero is at this height. */
  double widthAt(double y) {
    double left = Double.MAX_VALUE;
    double right = -Double.MAX_VALUE;
    for (double[] line : hero.silhouette().transformed(stand).flattened(0.5)) {
      for (int i = 0; i + 3 < line.length; i += 2) {
        if (line[i + 1] < y != line[i + 3] < y) {
          double x = line[i] + (y - line[i + 1]) / (line[i + 3] - line[i + 1]) * (line[i + 2] - line[i]);
          left = Math.min(left, x);
          right = Math.max(right, x);
        }
      }
    }
    return left > right ? box.width() : right - left;
  }

  /** A further subject within this box, its foot at {@code bottom}. */
  void stand(Motif motif, double x, double bottom, double width, double height, Depth depth) {
    Bounds own = motif.bounds();
    double scale = Math.min(width / own.width(), height / own.height());
    lay(motif, Transform.move(x - own.centreX() * scale, bottom - own.bottom() * scale).scale(scale), depth);
  }

  /** A further subject, its middle here, turned by so many degrees. */
  void hang(Motif motif, double x, double y, double size, double degrees, Depth depth) {
    Bounds own = motif.bounds();
    double scale = size / Math.max(own.width(), own.height());
    lay(motif, Transform.move(x, y).turn(degrees).scale(scale).moved(-own.centreX(), -own.centreY()), depth);
  }

  void lay(Motif motif, Transform place, Depth depth) {
    int first = others.size() + 1;
    others.add(new Motif.Other(motif.natural(), motif.traits().contains(Trait.FLAT)));
    others.addAll(motif.others());
    laid.add(new Laid(motif.parts().stream().map(part -> part.placed(place).of(first + part.subject())).toList(), depth));
    eyed |= Tableau.isAlive(motif);
  }

  /** Parts of no subject, in the hero's colours. */
  void draw(List<Part> parts, Depth depth) {
    laid.add(new Laid(parts, depth));
  }

  void lean(double degrees) {
    lean += degrees;
  }

  /** Something is on its head; before its eyes, so that none are to be seen, if so said. */
  void cover(boolean eyes) {
    covered = true;
    eyed |= eyes;
  }

  void becomes(Kind now) {
    kind = Optional.of(now);
  }

  /** All as one motif, named and coloured as the hero, in the usual box. */
  Motif motif(Motif named, Optional<Trait> further) {
    Transform leaning = Transform.move(0, box.centreY()).turn(lean).moved(0, -box.centreY());
    List<Part> parts = new ArrayList<>();
    collect(Depth.BEHIND, Transform.NONE, parts);
    hero.parts().forEach(part -> parts.add(part.placed(leaning.times(stand))));
    collect(Depth.HELD, leaning, parts);
    collect(Depth.BEFORE, Transform.NONE, parts);
    Bounds all = parts.stream().filter(part -> !part.isLine()).map(part -> part.path().bounds()).reduce(Bounds::joined).orElseThrow();
    double scale = SIZE / Math.max(all.width(), all.height());
    Transform fit = Transform.move(SIZE / 2 - all.centreX() * scale, SIZE - all.bottom() * scale).scale(scale);
    Set<Trait> traits = EnumSet.noneOf(Trait.class);
    Stream.of(hero.traits().stream(), further.stream(), Stream.of(Trait.EYED).filter(any -> eyed), Stream.of(Trait.COVERED)
        .filter(any -> covered)).flatMap(some -> some).forEach(traits::add);
    Kind shown = kind.orElse(named.kind() == Kind.HEAD && (further.isPresent() || hero.kind() == Kind.HEAD) ? Kind.HEAD
        : laid.stream().allMatch(one -> one.depth() == Depth.HELD) ? hero.kind() : Kind.STANDING);
    return new Motif(named.name(), shown, named.natural(), parts.stream().map(part -> part.placed(fit)).toList(),
        hero.face().map(face -> face.placed(fit.times(leaning).times(stand))), traits, List.copyOf(others));
  }

  private void collect(Depth depth, Transform by, List<Part> parts) {
    laid.stream().filter(one -> one.depth() == depth).flatMap(one -> one.parts().stream()).forEach(part -> parts.add(part.placed(by)));
  }
}
