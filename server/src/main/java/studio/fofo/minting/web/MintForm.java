package studio.fofo.minting.web;

import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import studio.fofo.generation.ArtworkId;
import studio.fofo.kernel.BasisPoints;
import studio.fofo.kernel.Refusal;
import studio.fofo.kernel.Refusal.FieldError;
import studio.fofo.kernel.UserId;
import studio.fofo.minting.MintErrors;
import studio.fofo.minting.MintId;
import studio.fofo.minting.mint.MintOrder;

/**
 * The body of {@code POST /nft/mint}.
 *
 * @param chainId absent for the default chain
 * @param editionSize absent for an original
 * @param royaltyBps absent for 500
 */
record MintForm(
    @Nullable String artworkId, @Nullable String name, @Nullable String description, @Nullable Long chainId,
    @Nullable Long editionSize, @Nullable Integer royaltyBps) {

  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_DESCRIPTION = 2000;
  private static final long LARGEST_EDITION = 10_000;
  private static final int HIGHEST_ROYALTY = 2_500;
  private static final int USUAL_ROYALTY = 500;

  /** @throws Refusal {@code MINT_INVALID}, naming every field that is wrong */
  MintOrder order(MintId id, UserId user, String recipient, long defaultChain) {
    var errors = new ArrayList<FieldError>();
    var title = name == null ? "" : name.strip();
    var text = description == null ? "" : description.strip();
    var size = editionSize == null ? 1 : editionSize;
    var royalty = royaltyBps == null ? USUAL_ROYALTY : royaltyBps;
    check(errors, "name", title.codePointCount(0, title.length()), 1, LONGEST_NAME, "has %d characters");
    check(errors, "description", text.codePointCount(0, text.length()), 0, LONGEST_DESCRIPTION, "has %d characters");
    check(errors, "editionSize", size, 1, LARGEST_EDITION, "is %d");
    check(errors, "royaltyBps", royalty, 0, HIGHEST_ROYALTY, "is %d");
    var artwork = artwork(errors);
    if (!errors.isEmpty() || artwork == null) {
      throw new Refusal(MintErrors.MINT_INVALID,
          String.join("; ", errors.stream().map(error -> error.field() + " " + error.message()).toList()), errors);
    }
    return new MintOrder(id, user, artwork, title, text, chainId == null ? defaultChain : chainId, recipient, size,
        new BasisPoints(royalty));
  }

  private @Nullable ArtworkId artwork(ArrayList<FieldError> errors) {
    try {
      return new ArtworkId(artworkId == null ? "" : artworkId);
    } catch (IllegalArgumentException malformed) {
      errors.add(new FieldError("artworkId", "is no artwork's id: expected art_ and 26 characters"));
      return null;
    }
  }

  private static void check(ArrayList<FieldError> errors, String field, long value, long least, long most, String what) {
    if (value < least || value > most) {
      errors.add(new FieldError(field, what.formatted(value) + ", expected " + least + " to " + most));
    }
  }
}
