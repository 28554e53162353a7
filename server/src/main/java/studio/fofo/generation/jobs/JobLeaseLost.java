package studio.fofo.generation.jobs;

/** This worker no longer holds the job: cancelled, or taken over after it fell silent. Whatever it still does must not count. */
public final class JobLeaseLost extends RuntimeException {

  private static final long serialVersionUID = 1L;

  JobLeaseLost(JobId id, long fence) {
    super("job " + id + " is no longer held under fence " + fence);
  }
}
