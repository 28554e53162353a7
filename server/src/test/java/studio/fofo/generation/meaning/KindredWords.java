package studio.fofo.generation.meaning;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import studio.fofo.generation.meaning.Kinship.Kin;
import studio.fofo.generation.meaning.WordNet.Sense;
import studio.fofo.inference.Inference;
import studio.fofo.meaning.MiniLm;
import studio.fofo.painter.Painter;

/**
 * Writes {@code generation/meaning/kindred.txt}: for each noun of WordNet that the painter does not know, the motif that shows what it
 * means, parted by a tab, with the cosine of the two definitions. Run when motifs, WordNet or the model change; it takes some minutes.
 */
final class KindredWords {

  private static final Pattern PLAIN = Pattern.compile("[a-z]{3,}( [a-z]{2,})?");

  private final Painter painter = new Painter();

  private KindredWords() {}

  /** @param arguments the file to write, and a folder for native libraries */
  public static void main(String[] arguments) throws IOException {
    var vectors = new KnownVectors(new MiniLm(Inference.in(Path.of(arguments[1]))));
    var nouns = WordNet.read();
    var kinship = new Kinship(nouns, Drawn.of(nouns, vectors), vectors);
    Files.write(Path.of(arguments[0]), new KindredWords().lines(nouns, kinship, vectors.digest()));
  }

  private List<String> lines(WordNet nouns, Kinship kinship, String digest) {
    Set<String> all = new HashSet<>(nouns.words());
    var kindred = new TreeMap<String, Kin>();
    nouns.words().parallelStream().filter(noun -> PLAIN.matcher(noun).matches() && !isKnown(noun))
        .map(noun -> kinship.nearest(noun).map(kin -> Map.entry(noun, kin))).flatMap(Optional::stream)
        .collect(Collectors.toList()).forEach(entry -> kindred.put(entry.getKey(), entry.getValue()));
    for (var entry : List.copyOf(kindred.entrySet())) {
      String joined = entry.getKey().replace(" ", "");
      if (!all.contains(joined) && nouns.of(entry.getKey()).stream().anyMatch(Sense::isMade) && !isKnown(joined)) {
        kindred.put(joined, entry.getValue());
      }
    }
    List<String> lines = new ArrayList<>();
    lines.add("# Nouns of WordNet 3.1 and the motif nearest to each, with the cosine of their definitions. Written by KindredWords.java");
    lines.add("# with the sentence model " + digest + ".");
    kindred.forEach((noun, kin) -> lines.add(noun + "\t" + kin.motif() + "\t" + String.format(Locale.ROOT, "%.2f", kin.cosine())));
    return lines;
  }

  /** Whether the painter understands it, or a part of it, which then says enough, in a prompt that is English. */
  private boolean isKnown(String noun) {
    var understanding = painter.understanding("a " + noun, "", Painter.VERSION);
    return !understanding.known().isEmpty() || understanding.unknown().isEmpty();
  }
}
