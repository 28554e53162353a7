package studio.fofo.generation;

import studio.fofo.kernel.ErrorCode;

/** Errors of generation. */
public enum GenerationErrors implements ErrorCode {
  @Reason(kind = Kind.INVALID, meaning = "A prompt has 1 to 1000 characters after trimming, and no control characters.")
  GENERATION_PROMPT_INVALID,

  @Reason(kind = Kind.UNPROCESSABLE, meaning = "The prompt asks for something that this studio does not make; describe something else.")
  GENERATION_PROMPT_REFUSED,

  @Reason(kind = Kind.INVALID, meaning = "There is no such style; GET /ai/styles lists them.")
  GENERATION_STYLE_UNKNOWN,

  @Reason(kind = Kind.INVALID, meaning = "variants, seed, aspect or strength is out of range.")
  GENERATION_SETTING_INVALID,

  @Reason(kind = Kind.LIMITED, meaning = "This person has the maximum number of jobs waiting or running; wait for one or cancel one.")
  GENERATION_TOO_MANY_WAITING,

  @Reason(kind = Kind.UNAVAILABLE, meaning = "Too many jobs are waiting for the engines; try again in a few minutes.")
  GENERATION_QUEUE_FULL,

  @Reason(kind = Kind.NOT_FOUND, meaning = "The job does not exist, or it belongs to somebody else.")
  GENERATION_JOB_UNKNOWN,

  @Reason(kind = Kind.CONFLICT, meaning = "The job has already ended and cannot be cancelled.")
  GENERATION_JOB_FINISHED,

  @Reason(kind = Kind.NOT_FOUND, meaning = "This installation has no such engine; GET /console/engines lists them.")
  GENERATION_ENGINE_UNKNOWN,

  @Reason(kind = Kind.UNAUTHENTICATED, meaning = "The event is not signed by an engine whose webhooks are configured here, or is older than five minutes.")
  GENERATION_WEBHOOK_REFUSED,

  @Reason(kind = Kind.UNAVAILABLE, meaning = "No engine could make the pictures, so the job failed. Try again.")
  GENERATION_ENGINE_FAILED,

  @Reason(kind = Kind.UNPROCESSABLE, meaning = "The engine will not make this picture; describe something else.")
  GENERATION_ENGINE_REFUSED,

  @Reason(kind = Kind.UNPROCESSABLE, meaning = "The artwork was uploaded: without a prompt and a seed, no engine can vary it.")
  ARTWORK_WITHOUT_RECIPE
}
