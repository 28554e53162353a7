package studio.fofo.generation;

import java.time.Instant;
import studio.fofo.kernel.UserId;

/** A picture is finished, stored, and belongs to its creator. Published once for each, in the transaction that records it. */
public record ArtworkCreated(ArtworkId artworkId, UserId owner, String style, Instant at) {}
