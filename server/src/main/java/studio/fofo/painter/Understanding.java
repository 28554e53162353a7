package studio.fofo.painter;

import java.util.List;
import studio.fofo.painter.prompt.Reading;

/**
 * How the painter understands a prompt's words, so that no wish is silently dropped.
 *
 * @param known which words stand for which subjects, in the order of the prompt: "red apple" for {@code pomme}
 * @param unknown words for which it has no drawing
 * @param actions words for what subjects do, as far as it is shown
 * @param undrawn words for what they do that is not shown
 */
public record Understanding(List<Subject> known, List<String> unknown, List<String> actions, List<String> undrawn) {

  /**
   * Words of the prompt, in lower case, and the subject that they are drawn as.
   *
   * @param nearest whether there is no drawing of what they mean, and this is the nearest
   */
  public record Subject(String words, String subject, boolean nearest) {

    public Subject(String words, String subject) {
      this(words, subject, false);
    }
  }

  static Understanding of(Reading reading) {
    return new Understanding(
        reading.heard().stream().map(heard -> new Subject(heard.words(), heard.motif().replace('-', ' '), heard.nearest())).distinct()
            .toList(),
        reading.unknown(), reading.acts().stream().filter(act -> !act.deed().isPlace()).map(Reading.Act::words).distinct().toList(),
        reading.left());
  }
}
