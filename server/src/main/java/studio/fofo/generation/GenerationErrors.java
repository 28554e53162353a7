package studio.fofo.generation;

import studio.fofo.kernel.ErrorCode;

/** Why generation refuses. */
public enum GenerationErrors implements ErrorCode {
  @Reason(kind = Kind.INVALID, meaning = "A prompt has 1 to 1000 characters after trimming, and no control characters.")
  GENERATION_PROMPT_INVALID,

  @Reason(kind = Kind.UNPROCESSABLE, meaning = "The prompt asks for something that this studio does not make; describe something else.")
  GENERATION_PROMPT_REFUSED,

  @Reason(kind = Kind.INVALID, meaning = "There is no such style; GET /ai/styles lists them.")
  GENERATION_STYLE_UNKNOWN,

  @Reason(kind = Kind.INVALID, meaning = "variants, seed, aspect or strength is outside what is allowed.")
  GENERATION_SETTING_INVALID,

  @Reason(kind = Kind.LIMITED, meaning = "This person has as many jobs waiting or running as allowed; wait for one or cancel one.")
  GENERATION_TOO_MANY_WAITING,

  @Reason(kind = Kind.UNAVAILABLE, meaning = "Too many jobs wait for the engines; try again in a few minutes.")
  GENERATION_QUEUE_FULL,

  @Reason(kind = Kind.NOT_FOUND, meaning = "There is no such job, or it is somebody else's.")
  GENERATION_JOB_UNKNOWN,

  @Reason(kind = Kind.CONFLICT, meaning = "The job has ended already and cannot be cancelled.")
  GENERATION_JOB_FINISHED,

  @Reason(kind = Kind.UNAVAILABLE, meaning = "No engine could make the pictures; the job ended without them. Ask again.")
  GENERATION_ENGINE_FAILED,

  @Reason(kind = Kind.UNPROCESSABLE, meaning = "The engine will not make this picture; describe something else.")
  GENERATION_ENGINE_REFUSED,

  @Reason(kind = Kind.UNPROCESSABLE, meaning = "The artwork was uploaded: there is no prompt and no seed by which an engine could vary it.")
  ARTWORK_WITHOUT_RECIPE
}
