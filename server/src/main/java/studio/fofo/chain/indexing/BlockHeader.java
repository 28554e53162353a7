package studio.fofo.chain.indexing;

import java.time.Instant;
import studio.fofo.chain.nodes.Hex;
import tools.jackson.databind.JsonNode;

/**
 * A block's header, as far as the index needs it.
 *
 * @param parentHash joins it to the block below
 */
record BlockHeader(long number, String hash, String parentHash, Instant minedAt) {

  static BlockHeader read(JsonNode block) {
    return new BlockHeader(
        Hex.small(block.get("number")), block.get("hash").asString(), block.get("parentHash").asString(),
        Instant.ofEpochSecond(Hex.small(block.get("timestamp"))));
  }
}
