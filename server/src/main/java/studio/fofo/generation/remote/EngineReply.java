package studio.fofo.generation.remote;

import tools.jackson.databind.JsonNode;

/**
 * A reply to read: of success, or a refusal (4xx but 401, 402, 403, 408 and 429).
 *
 * @param body missing if it was empty or, with a refusal, no JSON
 */
public record EngineReply(int status, JsonNode body) {

  private static final int REFUSALS = 400;
  private static final int NOT_FOUND = 404;

  public boolean isSuccess() {
    return status < REFUSALS;
  }

  public boolean isNotFound() {
    return status == NOT_FOUND;
  }
}
