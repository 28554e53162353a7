package studio.fofo.generation.engine;

import java.util.List;

/**
 * How an engine with a vocabulary understands a prompt.
 *
 * @param known which words stand for which subjects, in the order of the prompt
 * @param unknown words for which it has no drawing
 */
public record Understood(List<Subject> known, List<String> unknown) {

  /** Words of the prompt, in lower case, and the subject that they are drawn as. */
  public record Subject(String words, String subject) {}
}
