package studio.fofo.chain.indexing;

import java.time.Instant;
import java.util.Comparator;
import studio.fofo.chain.nodes.Hex;
import tools.jackson.databind.JsonNode;

/**
 * The fields of a block's header that the index uses.
 *
 * @param parentHash links it to the previous block; empty if it is known from its logs only
 */
record BlockHeader(long number, String hash, String parentHash, Instant minedAt) {

  static final Comparator<BlockHeader> BY_NUMBER = Comparator.comparingLong(BlockHeader::number);

  static BlockHeader read(JsonNode block) {
    return new BlockHeader(
        Hex.small(block.get("number")), block.get("hash").asString(), block.get("parentHash").asString(),
        Instant.ofEpochSecond(Hex.small(block.get("timestamp"))));
  }
}
