package studio.fofo.minting.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import studio.fofo.artworks.ArtworkId;
import studio.fofo.kernel.Address;
import studio.fofo.kernel.BasisPoints;
import studio.fofo.kernel.Refusal;
import studio.fofo.kernel.UserId;
import studio.fofo.minting.MintingErrors;
import studio.fofo.minting.MintId;
import studio.fofo.minting.collection.CollectionId;
import studio.fofo.minting.mint.MintOrder;
import studio.fofo.runtime.FieldChecks;

/**
 * The body of {@code POST /nft/mint}.
 *
 * @param chainId absent for the default chain
 * @param collectionId absent for the studio's own
 * @param editionSize absent for an original
 * @param royaltyBps absent for 500
 */
record MintForm(
    @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = "one of your artworks") @Nullable String artworkId,
    @Schema(requiredMode = Schema.RequiredMode.REQUIRED, minLength = 1, maxLength = LONGEST_NAME) @Nullable String name,
    @Schema(maxLength = LONGEST_DESCRIPTION) @Nullable String description,
    @Schema(description = "the default chain, or the collection's, when absent") @Nullable Long chainId,
    @Schema(description = "a collection of your own; the studio's when absent") @Nullable String collectionId,
    @Schema(minimum = "1", maximum = "10000", description = "1, an original, when absent") @Nullable Long editionSize,
    @Schema(minimum = "0", maximum = "2500", description = "hundredths of a percent of resales; 500 when absent") @Nullable Integer royaltyBps) {

  static final int LONGEST_NAME = 100;
  static final int LONGEST_DESCRIPTION = 2000;
  private static final long LARGEST_EDITION = 10_000;
  private static final int HIGHEST_ROYALTY = 2_500;
  private static final int USUAL_ROYALTY = 500;

  /** @throws Refusal {@code MINT_INVALID}, naming every invalid field */
  MintOrder order(MintId id, UserId user, Address recipient) {
    var check = new FieldChecks(MintingErrors.MINT_INVALID);
    var title = check.text("name", name, 1, LONGEST_NAME);
    var text = check.lines("description", description, 0, LONGEST_DESCRIPTION);
    var size = editionSize == null ? 1 : check.number("editionSize", editionSize, 1, LARGEST_EDITION);
    var royalty = royaltyBps == null ? USUAL_ROYALTY : (int) check.number("royaltyBps", royaltyBps, 0, HIGHEST_ROYALTY);
    var artwork = check.id("artworkId", artworkId, ArtworkId::new);
    var collection = collectionId == null ? null : check.id("collectionId", collectionId, CollectionId::new);
    check.done();
    return new MintOrder(id, user, Objects.requireNonNull(artwork), title, text, Optional.ofNullable(chainId),
        Optional.ofNullable(collection), recipient, size, new BasisPoints(royalty));
  }
}
