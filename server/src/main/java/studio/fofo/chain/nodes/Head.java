package studio.fofo.chain.nodes;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The newest block that a node shows. */
record Head(long number, Instant minedAt) {

  /** Empty if it is not a block. */
  static Optional<Head> read(JsonNode block) {
    return block.path("number").isString() && block.path("timestamp").isString()
        ? Optional.of(new Head(Hex.small(block.get("number")), Instant.ofEpochSecond(Hex.small(block.get("timestamp")))))
        : Optional.empty();
  }

  /** How much older it is than another one; zero if its number is not lower. */
  Duration behind(Head other) {
    return number >= other.number ? Duration.ZERO : Duration.between(minedAt, other.minedAt);
  }
}
