package studio.fofo.generation.jobs;

import studio.fofo.kernel.TypeId;

/** The id of a request for pictures: {@code job_…}. */
public record JobId(String value) {

  public static final String PREFIX = "job";

  public JobId {
    TypeId.parse(PREFIX, value);
  }

  @Override
  public String toString() {
    return value;
  }
}
