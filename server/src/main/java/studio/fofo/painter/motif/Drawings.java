package studio.fofo.painter.motif;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import studio.fofo.painter.motif.Motif.Kind;
import studio.fofo.painter.motif.Motif.Part;
import studio.fofo.painter.motif.Motif.Trait;
import studio.fofo.painter.surface.Colour;
import studio.fofo.painter.surface.Transform;
import studio.fofo.painter.vocabulary.SortedLines;

/**
 * The wider library: the drawings of {@code painter/vocabulary/drawings.txt}, each read on demand and not cached.
 *
 * <p>A line is a name, a kind, the face, five natural colours (main, second, highlight, third, fourth) and the parts, each a tone and an
 * outline in thousandths, all separated by tabs. Kinds are those of {@link Kind} and {@code bust}, a head with its own shoulders; a face of
 * {@code eyes} exists at an unknown place, so nothing is put on it.
 */
final class Drawings {

  private static final int FIELDS = 4;
  private static final Transform SCALE = Transform.NONE.scale(0.1);

  private final SortedLines lines = SortedLines.resource("/painter/vocabulary/drawings.txt");

  List<String> names() {
    return lines.keys();
  }

  Optional<Motif> named(String name) {
    return lines.find(name).map(line -> read(name, line.split("\t")));
  }

  private static Motif read(String name, String[] fields) {
    boolean bust = fields[0].equals("bust");
    List<Part> parts = new ArrayList<>();
    for (int i = FIELDS - 1; i < fields.length; i++) {
      int space = fields[i].indexOf(' ');
      parts.add(new Part(SvgPath.parse(fields[i].substring(space + 1)).transformed(SCALE),
          Tone.valueOf(fields[i].substring(0, space).toUpperCase(Locale.ROOT)), 0));
    }
    double[] at = fields[1].equals("eyes") ? new double[0] : SvgPath.numbers(fields[1]);
    return new Motif(name, bust ? Kind.HEAD : Kind.valueOf(fields[0].toUpperCase(Locale.ROOT)),
        Arrays.stream(fields[2].split(" ")).map(Colour::of).toList(), List.copyOf(parts),
        at.length == FIELDS ? Optional.of(new Motif.Face(at[0], at[1], at[2], at[3])) : Optional.empty(),
        traits(bust, !fields[1].isEmpty()));
  }

  private static Set<Trait> traits(boolean bust, boolean eyed) {
    Set<Trait> traits = EnumSet.of(Trait.FLAT);
    if (bust) {
      traits.add(Trait.SHOULDERED);
    }
    if (eyed) {
      traits.add(Trait.EYED);
    }
    return traits;
  }
}
