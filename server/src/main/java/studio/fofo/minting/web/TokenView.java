package studio.fofo.minting.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import studio.fofo.minting.holding.TokenKind;
import studio.fofo.minting.holding.Transfer;
import tools.jackson.databind.JsonNode;

/**
 * A token.
 *
 * @param owner of an existing original; null for editions, which can have several holders
 * @param supply the number of existing pieces
 * @param collectionId the creator's own collection that it is part of; absent for the studio's
 * @param quantity the number of pieces that the caller holds; only in the caller's own list
 * @param takenDown true if an operator took its artwork down: then the view shows only what is on the chain; otherwise absent
 * @param history oldest first; only in the view of a single token
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record TokenView(
    long chainId, String contract, String tokenId, TokenKind.Standard standard, TokenKind kind, @Nullable String owner, String name,
    @Nullable String imageUrl, @Nullable String imageCid, @Nullable JsonNode metadata, @Nullable String tokenUri, String supply,
    @Nullable RoyaltyView royalty, @Nullable String artworkId, @Nullable String collectionId, @Nullable String mintId,
    @Nullable String quantity,
    @Nullable Boolean takenDown, @Nullable List<EventView> history) {

  /** Who receives which part of a resale (ERC-2981). */
  record RoyaltyView(String receiver, @Schema(maximum = "10000") int bps) {}

  /** A transfer. */
  record EventView(Transfer.Type type, Instant at, String from, String to, String quantity, String txHash) {}
}
