package studio.fofo.generation.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import studio.fofo.generation.engine.Understood;

/**
 * What is drawn of a prompt and what is left out.
 *
 * @param known which of its words are drawn, and as what, in the order of the prompt
 * @param unknown words for which the painter has no drawing
 * @param actions words for what subjects do, as far as the picture shows it
 * @param undrawn words for what they do that the picture does not show
 */
record UnderstoodView(
    List<SubjectView> known,
    List<String> unknown,
    @Schema(description = "words for what subjects do, as far as the picture shows it", example = "[\"riding\"]") List<String> actions,
    @Schema(description = "words for what they do that the picture does not show", example = "[\"waiting\"]") List<String> undrawn) {

  record SubjectView(
      @Schema(description = "words of the prompt, in lower case", example = "fahrrad") String words,
      @Schema(description = "what they are drawn as", example = "bicycle") String subject,
      @Schema(description = "whether there is no drawing of what they mean, and this is the nearest one: a sleuth is drawn as a detective", example = "false") boolean nearest) {}

  static UnderstoodView of(Understood understood) {
    return new UnderstoodView(
        understood.known().stream().map(known -> new SubjectView(known.words(), known.subject(), known.nearest())).toList(),
        understood.unknown(),
        understood.actions(), understood.undrawn());
  }
}
