package studio.fofo.minting.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import studio.fofo.artworks.ArtworkId;
import studio.fofo.kernel.Refusal;
import studio.fofo.minting.MintingErrors;
import studio.fofo.minting.collection.Collection;
import studio.fofo.minting.collection.CollectionWishes;
import studio.fofo.runtime.FieldChecks;

/**
 * The body of {@code POST /collections/{id}/changes}: what should hold; absent fields stay as they are.
 *
 * @param transferValidator the zero address to ask nobody
 */
record CollectionChangesForm(
    @Schema(maxLength = MintForm.LONGEST_DESCRIPTION) @Nullable String description,
    @Schema(description = "one of your artworks; it becomes public") @Nullable String coverArtworkId,
    @Nullable String royaltyReceiver,
    @Schema(minimum = "0", maximum = "2500") @Nullable Integer royaltyBps,
    @Schema(description = "a contract that is asked before each transfer; the zero address asks nobody") @Nullable String transferValidator,
    @Schema(description = "whether this studio may mint into the collection") @Nullable Boolean studioMints) {

  /** @throws Refusal {@code COLLECTION_INVALID}, naming every invalid field */
  CollectionWishes wishes(Collection collection) {
    var check = new FieldChecks(MintingErrors.COLLECTION_INVALID);
    var text = Optional.ofNullable(description).map(words -> check.lines("description", words, 0, MintForm.LONGEST_DESCRIPTION));
    var cover = Optional.ofNullable(coverArtworkId).flatMap(id -> Optional.ofNullable(check.id("coverArtworkId", id, ArtworkId::new)));
    var part = royaltyBps == null ? Integer.valueOf(collection.royalty().part().value()) : royaltyBps;
    var royalty = royaltyBps == null && royaltyReceiver == null
        ? Optional.<Collection.Royalty>empty()
        : Optional.of(CollectionForm.royalty(check, royaltyReceiver, part, collection.royalty().receiver()));
    var validator = Optional.ofNullable(transferValidator).map(address -> Addresses.typedOrZero(check, "transferValidator", address));
    check.done();
    return new CollectionWishes(text, cover, royalty, validator, Optional.ofNullable(studioMints));
  }
}
