package studio.fofo.generation.web;

import org.jspecify.annotations.Nullable;
import studio.fofo.generation.jobs.JobStatus;

/** The reply to a request for pictures. */
record AcceptedJobView(String id, JobStatus status, @Nullable Integer queuePosition) {}
