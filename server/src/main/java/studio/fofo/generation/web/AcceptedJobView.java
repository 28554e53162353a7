package studio.fofo.generation.web;

import org.jspecify.annotations.Nullable;

/** The answer to a request for pictures. */
record AcceptedJobView(String id, String status, @Nullable Integer queuePosition) {}
