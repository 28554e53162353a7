package studio.fofo.painter.motif;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import studio.fofo.painter.surface.Bounds;
import studio.fofo.painter.surface.Colour;
import studio.fofo.painter.surface.Path;
import studio.fofo.painter.surface.Transform;

/**
 * A subject as a drawing: parts in drawing order, in a box of 100 × 100 with the feet at the bottom.
 *
 * @param name what it is called in the lexicon: {@code fox}
 * @param kind how pictures may use it
 * @param face where glasses and hats sit, if it has a face
 * @param natural its colours in daylight: main, second, shining; some have a third and a fourth
 * @param traits what else styles have to know of it
 */
public record Motif(String name, Kind kind, List<Colour> natural, List<Part> parts, Optional<Face> face, Set<Trait> traits) {

  /** How a motif wants to be placed. */
  public enum Kind {
    /** A head or bust, cut at the bottom: large, in front, or on a plinth. */
    HEAD,
    /** Stands on the ground. */
    STANDING,
    /** Floats or flies: no ground needed. */
    FLOATING
  }

  /** What is so of some motifs only. */
  public enum Trait {
    /** Its box holds its lines, too: whiskers, steam and tentacles may reach beyond the surfaces. */
    WITH_LINES,
    /** A head that has shoulders of its own. */
    SHOULDERED,
    /** It has eyes, so that none are put on it. */
    EYED,
    /** Drawn without light: styles put light and shade on its surfaces. */
    FLAT
  }

  /** Where a face's eyes and brow are, and half its width at the eyes. */
  public record Face(double x, double eyes, double brow, double half) {
    /** The same face where the motif stands. */
    public Face placed(Transform place) {
      return new Face(place.x(x, eyes), place.y(x, eyes), place.y(x, brow), half * place.magnification());
    }
  }

  /** One outline in one tone; a part with a width is a line rather than a surface. */
  public record Part(Path path, Tone tone, double lineWidth) {
    public boolean isLine() {
      return lineWidth > 0;
    }
  }

  public Motif(String name, Kind kind, List<Colour> natural, List<Part> parts, Optional<Face> face) {
    this(name, kind, natural, parts, face, Set.of());
  }

  /** The same, to be placed with all that is drawn of it: where nothing may be cut off. */
  public Motif inFull() {
    Set<Trait> all = EnumSet.of(Trait.WITH_LINES);
    all.addAll(traits);
    return new Motif(name, kind, natural, parts, face, all);
  }

  public Bounds bounds() {
    return traits.contains(Trait.WITH_LINES) ? parts.stream().map(Motif::extent).reduce(surfaces(), Bounds::joined) : surfaces();
  }

  private static Bounds extent(Part part) {
    return part.path().bounds().inset(-part.lineWidth() / 2);
  }

  private Bounds surfaces() {
    return parts.stream().filter(part -> !part.isLine()).map(part -> part.path().bounds())
        .reduce(Bounds::joined).orElse(new Bounds(0, 0, 100, 100));
  }

  /** All surfaces as one path: what a silhouette or a clip is made of. */
  public Path silhouette() {
    var outline = Path.begin();
    parts.stream().filter(part -> !part.isLine()).forEach(part -> outline.add(part.path()));
    return outline.build();
  }

  public Livery naturalLivery() {
    Livery livery = Livery.of(natural.get(0), natural.get(1), natural.get(2));
    return natural.size() > 4 ? livery.further(natural.get(3), natural.get(4)) : livery;
  }

  /** Its name as people read it: {@code red apple}. */
  public String title() {
    return name.replace('-', ' ');
  }
}
