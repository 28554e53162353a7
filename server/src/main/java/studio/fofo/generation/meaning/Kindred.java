package studio.fofo.generation.meaning;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import studio.fofo.inference.ModelFile;
import studio.fofo.painter.Meant;
import studio.fofo.painter.Painter;
import studio.fofo.painter.vocabulary.SortedLines;

/**
 * Finds a motif for English words that the painter does not know, by what they mean: a sleuth is drawn as a detective. The answers are in
 * {@code kindred.txt}, which {@code KindredWords} makes; it is read when the first unknown word is looked up.
 */
@Component
public class Kindred {

  private static final String FILE = "/generation/meaning/kindred.txt";
  private static final int DIGITS = 16;
  private static final int SEVERAL = 3;
  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

  private final Painter painter = new Painter();

  private static final class Table {
    private static final SortedLines LINES = SortedLines.resource(FILE);
    private static final String DIGEST = digest();
  }

  /** What is drawn for the unknown words of a prompt; nothing for most. */
  public Meant of(String prompt, String negativePrompt) {
    List<String> unknown = painter.understanding(prompt, negativePrompt, Painter.VERSION).unknown();
    if (unknown.isEmpty()) {
      return Meant.NOTHING;
    }
    Map<String, Meant.Answer> answers = new LinkedHashMap<>();
    List<String> words = BETWEEN.splitAsStream(prompt.toLowerCase(Locale.ROOT)).filter(word -> !word.isEmpty()).toList();
    for (String word : unknown) {
      int at = words.indexOf(word);
      Optional<String> pair = at >= 0 && at + 1 < words.size() && unknown.contains(words.get(at + 1))
          ? Optional.of(word + " " + words.get(at + 1))
          : Optional.empty();
      Stream.concat(pair.stream(), Stream.of(word)).filter(phrase -> motif(phrase).isPresent()).findFirst()
          .ifPresent(phrase -> answers.put(phrase, motif(phrase).orElseThrow()));
    }
    return answers.isEmpty() ? Meant.NOTHING : new Meant(answers, "kindred-" + Table.DIGEST);
  }

  /** The motif for a noun or its plural, if there is one. */
  Optional<Meant.Answer> motif(String noun) {
    return exactly(noun).map(motif -> new Meant.Answer(motif, 1))
        .or(() -> singulars(noun).flatMap(form -> exactly(form).stream()).findFirst().map(motif -> new Meant.Answer(motif, SEVERAL)));
  }

  private static Optional<String> exactly(String noun) {
    return Table.LINES.find(noun).map(rest -> rest.substring(0, rest.indexOf('\t')));
  }

  private static Stream<String> singulars(String noun) {
    if (!noun.endsWith("s") || noun.endsWith("ss") || noun.length() < 4) {
      return Stream.empty();
    }
    String stem = noun.substring(0, noun.length() - 1);
    return Stream.concat(Stream.of(stem), noun.endsWith("ies") ? Stream.of(noun.substring(0, noun.length() - 3) + "y")
        : noun.endsWith("es") ? Stream.of(noun.substring(0, noun.length() - 2)) : Stream.empty());
  }

  private static String digest() {
    try (InputStream in = Kindred.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException("the resource " + FILE + " is missing");
      }
      return ModelFile.digest(in).substring(0, DIGITS);
    } catch (IOException broken) {
      throw new IllegalStateException("the resource " + FILE + " cannot be read", broken);
    }
  }
}
