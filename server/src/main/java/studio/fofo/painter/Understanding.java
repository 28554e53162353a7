package studio.fofo.painter;

import java.util.List;
import studio.fofo.painter.prompt.Reading;

/**
 * What the painter makes of a prompt's words, so that no wish is silently left out.
 *
 * @param known which words name which subjects, in the order of the prompt: "red apple" for {@code pomme}
 * @param unknown words that name nothing that can be drawn
 */
public record Understanding(List<Subject> known, List<String> unknown) {

  /** Words of the prompt, in lower case, and the subject that they are drawn as. */
  public record Subject(String words, String subject) {}

  static Understanding of(Reading reading) {
    return new Understanding(
        reading.heard().stream().map(heard -> new Subject(heard.words(), heard.motif().replace('-', ' '))).distinct().toList(),
        reading.unknown());
  }
}
