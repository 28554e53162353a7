package studio.fofo.generation.jobs;

/** Why a job waits. */
public enum WaitReason {
  /** Others are ahead of it, or it is next. */
  QUEUE,
  /** Its engine has as many orders as it may have at once. */
  ENGINE_BUSY,
  /** Its engine failed, or asked to be left alone, and is tried again later. */
  ENGINE_PAUSED,
  /** Its engine takes no orders until an operator opens it. */
  ENGINE_CLOSED,
  /** What may be ordered from its engine today has been ordered. */
  DAILY_LIMIT,
  /** An attempt failed; there will be another. */
  RETRY
}
