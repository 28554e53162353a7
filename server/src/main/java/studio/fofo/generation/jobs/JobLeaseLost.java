package studio.fofo.generation.jobs;

/**
 * This worker no longer holds the job: it was cancelled, or taken over after missed heartbeats. Nothing the worker still does may count.
 */
public final class JobLeaseLost extends RuntimeException {

  private static final long serialVersionUID = 1L;

  JobLeaseLost(JobId id, long fence) {
    super("job " + id + " is no longer held with fence " + fence);
  }
}
