package studio.fofo.generation.engine;

import java.util.List;

/**
 * How an engine with a vocabulary understands a prompt.
 *
 * @param known which words stand for which subjects, in the order of the prompt
 * @param unknown words for which it has no drawing
 * @param actions words for what subjects do, as far as it shows that
 * @param undrawn words for what they do that it does not show
 */
public record Understood(List<Subject> known, List<String> unknown, List<String> actions, List<String> undrawn) {

  /**
   * Words of the prompt, in lower case, and the subject that they are drawn as.
   *
   * @param nearest whether there is no drawing of what they mean, and this is the nearest
   */
  public record Subject(String words, String subject, boolean nearest) {}
}
