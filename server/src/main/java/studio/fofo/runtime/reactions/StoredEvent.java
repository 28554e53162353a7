package studio.fofo.runtime.reactions;

import tools.jackson.databind.JsonNode;

/**
 * An event waiting for one reaction.
 *
 * @param id {@code event_…}
 * @param type simple name of the event's record
 * @param event its fields
 */
public record StoredEvent(String id, String type, JsonNode event) {}
