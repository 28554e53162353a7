package studio.fofo.minting.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import studio.fofo.artworks.ArtworkId;
import studio.fofo.kernel.Address;
import studio.fofo.kernel.BasisPoints;
import studio.fofo.kernel.Refusal;
import studio.fofo.kernel.UserId;
import studio.fofo.minting.MintingErrors;
import studio.fofo.minting.collection.Collection.Royalty;
import studio.fofo.minting.collection.CollectionId;
import studio.fofo.minting.collection.CollectionKind;
import studio.fofo.minting.collection.CollectionOrder;
import studio.fofo.runtime.FieldChecks;

/**
 * The body of {@code POST /collections}. Name and symbol are limited in bytes, as the contract limits them.
 *
 * @param kind absent for originals
 * @param chainId absent for the first chain that works well
 * @param royaltyReceiver absent for the creator's wallet
 */
record CollectionForm(
    @Schema(requiredMode = Schema.RequiredMode.REQUIRED, minLength = 1, maxLength = LONGEST_NAME) @Nullable String name,
    @Schema(requiredMode = Schema.RequiredMode.REQUIRED, pattern = "^[A-Za-z0-9]{1,16}$") @Nullable String symbol,
    @Schema(maxLength = MintForm.LONGEST_DESCRIPTION) @Nullable String description,
    @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = "one of your artworks; it becomes public") @Nullable String coverArtworkId,
    @Schema(allowableValues = {
        "originals", "editions"}, description = "originals when absent") @Nullable String kind,
    @Schema(description = "one of /config; the first one that is ready when absent") @Nullable Long chainId,
    @Schema(description = "your wallet when absent") @Nullable String royaltyReceiver,
    @Schema(minimum = "0", maximum = "2500", description = "of pieces that name no creator; 500 when absent") @Nullable Integer royaltyBps,
    @Schema(minimum = "1", maximum = "4294967295", description = "most originals ever; no limit when absent") @Nullable Long maxSupply){

  static final int LONGEST_NAME = 64;
  static final int HIGHEST_ROYALTY = 2_500;
  static final int USUAL_ROYALTY = 500;
  private static final int LONGEST_SYMBOL = 16;
  private static final long LARGEST_SUPPLY = 4_294_967_295L;

  /** @throws Refusal {@code COLLECTION_INVALID}, naming every invalid field */
  CollectionOrder order(CollectionId id, UserId creator, Address wallet, long defaultChain) {
    var check = new FieldChecks(MintingErrors.COLLECTION_INVALID);
    var title = check.text("name", name, 1, LONGEST_NAME);
    var bytes = title.getBytes(StandardCharsets.UTF_8).length;
    check.that(bytes <= LONGEST_NAME || title.codePointCount(0, title.length()) > LONGEST_NAME, "name",
        "has " + bytes + " bytes in UTF-8, expected at most " + LONGEST_NAME);
    var ticker = check.text("symbol", symbol, 1, LONGEST_SYMBOL);
    check.that(ticker.isEmpty() || ticker.matches("[A-Za-z0-9]+"), "symbol", "must consist of letters and digits, such as NEON");
    var text = check.lines("description", description, 0, MintForm.LONGEST_DESCRIPTION);
    var sort = check.oneOf("kind", kind, CollectionKind::of, "originals, editions").orElse(CollectionKind.ORIGINALS);
    var supply = maxSupply == null ? Optional.<Long>empty() : Optional.of(check.number("maxSupply", maxSupply, 1, LARGEST_SUPPLY));
    check.that(supply.isEmpty() || sort == CollectionKind.ORIGINALS, "maxSupply",
        "is " + maxSupply + ", but in a collection of editions each work has its own number of pieces");
    var royalty = royalty(check, royaltyReceiver, royaltyBps, wallet);
    var cover = check.id("coverArtworkId", coverArtworkId, ArtworkId::new);
    check.done();
    return new CollectionOrder(id, creator, chainId == null ? defaultChain : chainId, sort, wallet, title, ticker, text,
        Objects.requireNonNull(cover), royalty, supply);
  }

  /** A receiver that cannot be anybody's is a mistake that costs money. */
  static Royalty royalty(FieldChecks check, @Nullable String receiver, @Nullable Integer bps, Address usual) {
    var part = bps == null ? USUAL_ROYALTY : (int) check.number("royaltyBps", bps, 0, HIGHEST_ROYALTY);
    var account = receiver == null ? usual : Addresses.typed(check, "royaltyReceiver", receiver);
    return new Royalty(account, new BasisPoints(part));
  }
}
