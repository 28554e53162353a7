package studio.fofo.painter.motif;

import java.util.ArrayList;
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
 * @param name its name in the lexicon: {@code fox}
 * @param kind how pictures may use it
 * @param face where glasses and hats are placed, if it has a face
 * @param natural its colours in daylight: main, second, highlight; some have a third and a fourth
 * @param traits other properties that styles need
 * @param others those beside the first subject where several are one drawing: a cat on a bicycle
 */
public record Motif(String name, Kind kind, List<Colour> natural, List<Part> parts, Optional<Face> face, Set<Trait> traits,
    List<Other> others) {

  /** How a motif is placed. */
  public enum Kind {
    /** A head or bust, cropped at the bottom: large, in front, or on a plinth. */
    HEAD,
    /** Stands on the ground. */
    STANDING,
    /** Floats or flies: needs no ground. */
    FLOATING
  }

  /** Properties of some motifs only. */
  public enum Trait {
    /** Its box includes its lines: whiskers, steam and tentacles may extend beyond the surfaces. */
    WITH_LINES,
    /** A head with its own shoulders. */
    SHOULDERED,
    /** It has eyes, so none are added. */
    EYED,
    /** Drawn without shading: styles add light and shade to its surfaces. */
    FLAT,
    /** What is flat is finished by night: lit from two sides alone, with edges that shine. */
    NIGHT,
    /** What is flat is finished with an airbrush: each surface mirrors a horizon. */
    AIRBRUSHED,
    /** What is flat is finished in ink: a line around each surface, and dots in the shade. */
    INKED,
    /** What is flat is finished as sprites of many shades: lines within, light and shade by ordered dots. */
    DITHERED,
    /** What is flat is finished as a weak signal: shade as lines that widen downwards. */
    LINED,
    /** It has something on its head or before its eyes. */
    COVERED
  }

  /** A further subject of the same drawing: its natural colours, and whether it was drawn flat. */
  public record Other(List<Colour> natural, boolean flat) {}

  /** The position of a face's eyes and brow, and half its width at the eyes. */
  public record Face(double x, double eyes, double brow, double half) {
    /** The same face at the motif's position. */
    public Face placed(Transform place) {
      return new Face(place.x(x, eyes), place.y(x, eyes), place.y(x, brow), half * place.magnification());
    }
  }

  /**
   * One outline in one tone; a part with a width is a line rather than a surface.
   *
   * @param subject whose part it is: 0 is the first subject, others follow in the order of {@link #others()}
   */
  public record Part(Path path, Tone tone, double lineWidth, int subject) {
    public Part(Path path, Tone tone, double lineWidth) {
      this(path, tone, lineWidth, 0);
    }

    public boolean isLine() {
      return lineWidth > 0;
    }

    /** The same elsewhere. */
    public Part placed(Transform place) {
      return new Part(path.transformed(place), tone, lineWidth * place.magnification(), subject);
    }

    /** The same as a part of another subject. */
    public Part of(int other) {
      return new Part(path, tone, lineWidth, other);
    }
  }

  public Motif(String name, Kind kind, List<Colour> natural, List<Part> parts, Optional<Face> face) {
    this(name, kind, natural, parts, face, Set.of(), List.of());
  }

  public Motif(String name, Kind kind, List<Colour> natural, List<Part> parts, Optional<Face> face, Set<Trait> traits) {
    this(name, kind, natural, parts, face, traits, List.of());
  }

  /** The same with the bounds of everything that is drawn, for places where nothing may be cropped. */
  public Motif inFull() {
    return with(Trait.WITH_LINES);
  }

  public Motif with(Trait trait) {
    Set<Trait> all = EnumSet.of(trait);
    all.addAll(traits);
    return new Motif(name, kind, natural, parts, face, all, others);
  }

  /** In this colour instead of its main one. */
  public Motif coloured(Colour colour) {
    List<Colour> colours = new ArrayList<>(natural);
    colours.set(0, colour);
    return new Motif(name, kind, colours, parts, face, traits, others);
  }

  /** Whether this part was drawn without light. */
  public boolean isFlat(Part part) {
    return part.subject() == 0 ? traits.contains(Trait.FLAT) : others.get(part.subject() - 1).flat();
  }

  /** The surfaces of the first subject as one path, without those that stand with it. */
  public Path leader() {
    var outline = Path.begin();
    parts.stream().filter(part -> !part.isLine() && part.subject() == 0).forEach(part -> outline.add(part.path()));
    return outline.build();
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

  /** All surfaces as one path, for silhouettes and clips. */
  public Path silhouette() {
    var outline = Path.begin();
    parts.stream().filter(part -> !part.isLine()).forEach(part -> outline.add(part.path()));
    return outline.build();
  }

  public Livery naturalLivery() {
    return livery(natural).beside(others.stream().map(other -> livery(other.natural())).toList());
  }

  private static Livery livery(List<Colour> natural) {
    Livery livery = Livery.of(natural.get(0), natural.get(1), natural.get(2));
    return natural.size() > 4 ? livery.further(natural.get(3), natural.get(4)) : livery;
  }

  /** Its display name: {@code red apple}. */
  public String title() {
    return name.replace('-', ' ');
  }
}
