package studio.fofo.minting.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import studio.fofo.minting.Mint;

/**
 * A mint, for its creator.
 *
 * @param confirmations the number of blocks from the mint's own on; 0 before it is mined
 * @param reason the reason of the failure; null unless it failed
 */
record MintView(
    String id, Mint.Status status, String artworkId, String name, String description, long chainId, String contract,
    @Nullable String tokenId, @Nullable String txHash, long confirmations, @Nullable String tokenUri, String imageCid,
    @Nullable String metadataCid, String recipient, @Schema(minimum = "1", maximum = "10000") long editionSize,
    @Schema(maximum = "2500") int royaltyBps, @Nullable String reason, Instant requestedAt) {

  static MintView of(Mint mint, long head) {
    return new MintView(
        mint.id().value(), mint.status(), mint.artworkId().value(), mint.name(),
        mint.description(), mint.chainId(), mint.contract().value(), mint.tokenId().map(Object::toString).orElse(null),
        mint.txHash().orElse(null), mint.blockNumber().map(block -> Math.max(0, head - block + 1)).orElse(0L),
        mint.metadataCid().map(cid -> "ipfs://" + cid).orElse(null), mint.imageCid(), mint.metadataCid().orElse(null),
        mint.recipient().value(), mint.editionSize(), mint.royalty().value(), mint.failure().orElse(null), mint.requestedAt());
  }
}
