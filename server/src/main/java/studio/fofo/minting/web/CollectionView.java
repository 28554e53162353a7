package studio.fofo.minting.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import studio.fofo.minting.collection.Collection;
import studio.fofo.minting.collection.CollectionKind;
import studio.fofo.minting.web.TokenView.RoyaltyView;

/**
 * A creator's own collection.
 *
 * @param address of its contract; absent until it is known, shortly after the request
 * @param owner the wallet that owns the contract
 * @param creatorId the account that opened it
 * @param imageUrl its cover; absent if an operator took that down
 * @param minted different pieces so far
 * @param maxSupply most originals ever; absent for no limit
 * @param royalty of pieces that name no creator
 * @param contractUri its metadata (ERC-7572)
 * @param transferValidator the contract that is asked before each transfer; absent for none
 * @param studioMints whether its owner lets this studio mint into it
 * @param reason the reason of the failure; absent unless it failed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CollectionView(
    String id, Collection.Status status, CollectionKind kind, long chainId, @Nullable String address, String owner, String creatorId,
    String creatorName, String name, String symbol, String description, String coverArtworkId, @Nullable String imageUrl, long minted,
    @Nullable Long maxSupply, RoyaltyView royalty, @Nullable String contractUri, @Nullable String transferValidator, boolean studioMints,
    @Nullable String txHash, @Nullable String reason,
    @Schema(requiredMode = Schema.RequiredMode.REQUIRED) Instant requestedAt) {}
