package studio.fofo.fulfilment.factory.floor;

import java.time.Instant;

/**
 * A station that a piece has passed.
 *
 * @param by a user's id, or {@code autopilot}
 */
public record PieceStep(long piece, int attempt, Station station, Instant at, String by) {}
