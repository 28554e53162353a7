package studio.fofo.generation.engine;

import java.util.List;

/**
 * What an engine with a vocabulary makes of a prompt.
 *
 * @param known which words name which subjects, in the order of the prompt
 * @param unknown words that name nothing that it can draw
 */
public record Understood(List<Subject> known, List<String> unknown) {

  /** Words of the prompt, in lower case, and what they are drawn as. */
  public record Subject(String words, String subject) {}
}
