package studio.fofo.generation;

import studio.fofo.kernel.ErrorCode;

/** Why generation refuses. */
public enum GenerationErrors implements ErrorCode {
  GENERATION_PROMPT_INVALID(Kind.INVALID, "A prompt has 1 to 1000 characters after trimming, and no control characters."),
  GENERATION_PROMPT_REFUSED(Kind.UNPROCESSABLE, "The prompt asks for something that this studio does not make; describe something else."),
  GENERATION_STYLE_UNKNOWN(Kind.INVALID, "There is no such style; GET /ai/styles lists them."),
  GENERATION_SETTING_INVALID(Kind.INVALID, "variants, seed, aspect or strength is outside what is allowed."),
  GENERATION_TOO_MANY_WAITING(Kind.LIMITED, "This person has as many jobs waiting or running as allowed; wait for one or cancel one."),
  GENERATION_QUEUE_FULL(Kind.UNAVAILABLE, "Too many jobs wait for the engines; try again in a few minutes."),
  GENERATION_JOB_UNKNOWN(Kind.NOT_FOUND, "There is no such job, or it is somebody else's."),
  GENERATION_JOB_FINISHED(Kind.CONFLICT, "The job has ended already and cannot be cancelled."),
  GENERATION_ENGINE_FAILED(Kind.UNAVAILABLE, "No engine could make the pictures; the job ended without them. Ask again."),
  GENERATION_ENGINE_REFUSED(Kind.UNPROCESSABLE, "The engine will not make this picture; describe something else."),
  ARTWORK_WITHOUT_RECIPE(Kind.UNPROCESSABLE, "The artwork was uploaded: there is no prompt and no seed by which an engine could vary it.");

  private final Kind kind;
  private final String meaning;

  GenerationErrors(Kind kind, String meaning) {
    this.kind = kind;
    this.meaning = meaning;
  }

  @Override
  public Kind kind() {
    return kind;
  }

  @Override
  public String meaning() {
    return meaning;
  }
}
