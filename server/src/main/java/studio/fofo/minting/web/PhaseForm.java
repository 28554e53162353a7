package studio.fofo.minting.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import studio.fofo.artworks.ArtworkId;
import studio.fofo.kernel.Address;
import studio.fofo.kernel.BasisPoints;
import studio.fofo.kernel.Refusal;
import studio.fofo.minting.MintingErrors;
import studio.fofo.minting.drop.AllowListId;
import studio.fofo.minting.drop.PhaseOrder;
import studio.fofo.runtime.FieldChecks;

/**
 * The body of {@code POST /collections/{id}/phases}.
 *
 * @param startsAt absent for at once
 * @param endsAt absent for never
 * @param currency absent for the chain's native currency
 * @param work what is claimed; only in collections of editions
 */
record PhaseForm(
    @Schema(maxLength = 60, description = "for people, such as Early birds") @Nullable String name,
    @Schema(description = "at once when absent") @Nullable Instant startsAt,
    @Schema(description = "never when absent") @Nullable Instant endsAt,
    @Schema(pattern = "^(0|[1-9][0-9]*)$", description = "of one piece in base units; free when absent") @Nullable String price,
    @Schema(pattern = "^(native|0x[0-9a-fA-F]{40})$", description = "native or an accepted token") @Nullable String currency,
    @Schema(minimum = "1", maximum = "4294967295", description = "most pieces per account; no limit when absent") @Nullable Long perWallet,
    @Schema(minimum = "1", maximum = "4294967295", description = "most pieces in all; no limit when absent") @Nullable Long supply,
    @Schema(description = "who may claim; everybody when absent") @Nullable String allowListId,
    @Nullable WorkForm work) {

  static final long LARGEST_NUMBER = 4_294_967_295L;

  private static final BigInteger HIGHEST_PRICE = BigInteger.ONE.shiftLeft(96).subtract(BigInteger.ONE);
  private static final long MOST_PIECES = 1_000_000;
  private static final int LONGEST_NAME = 60;
  private static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");

  /** A work in a collection of editions. */
  record WorkForm(
      @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = "one of your artworks; it becomes public") @Nullable String artworkId,
      @Schema(requiredMode = Schema.RequiredMode.REQUIRED, minLength = 1, maxLength = MintForm.LONGEST_NAME) @Nullable String title,
      @Schema(maxLength = MintForm.LONGEST_DESCRIPTION) @Nullable String description,
      @Schema(requiredMode = Schema.RequiredMode.REQUIRED, minimum = "1", maximum = "1000000", description = "most pieces ever") @Nullable Long pieces,
      @Schema(minimum = "0", maximum = "2500", description = "500 when absent") @Nullable Integer royaltyBps) {}

  /** @throws Refusal {@code DROP_INVALID}, naming every invalid field */
  PhaseOrder order() {
    var check = new FieldChecks(MintingErrors.DROP_INVALID);
    var title = check.text("name", name, 0, LONGEST_NAME);
    check.that(startsAt == null || startsAt.isBefore(LATEST), "startsAt", "is after the year 2099");
    check.that(endsAt == null || endsAt.isBefore(LATEST), "endsAt", "is after the year 2099");
    var cost = price == null ? BigInteger.ZERO : price(check, price);
    var unit = currency == null || currency.equals("native") ? Address.ZERO : Addresses.typed(check, "currency", currency);
    var each = perWallet == null ? 0 : check.number("perWallet", perWallet, 1, LARGEST_NUMBER);
    var all = supply == null ? 0 : check.number("supply", supply, 1, LARGEST_NUMBER);
    var list = allowListId == null ? null : check.id("allowListId", allowListId, AllowListId::new);
    var piece = work == null ? null : work(check, work);
    check.done();
    return new PhaseOrder(title, Optional.ofNullable(startsAt), Optional.ofNullable(endsAt), cost, unit, each, all,
        Optional.ofNullable(list), Optional.ofNullable(piece));
  }

  private static PhaseOrder.@Nullable Work work(FieldChecks check, WorkForm form) {
    var artwork = check.id("work.artworkId", form.artworkId(), ArtworkId::new);
    var title = check.text("work.title", form.title(), 1, MintForm.LONGEST_NAME);
    var text = check.lines("work.description", form.description(), 0, MintForm.LONGEST_DESCRIPTION);
    var pieces = check.number("work.pieces", form.pieces(), 1, MOST_PIECES);
    var royalty = form.royaltyBps() == null ? CollectionForm.USUAL_ROYALTY
        : (int) check.number("work.royaltyBps", form.royaltyBps(), 0, CollectionForm.HIGHEST_ROYALTY);
    return artwork == null ? null : new PhaseOrder.Work(artwork, title, text, pieces, new BasisPoints(royalty));
  }

  static BigInteger price(FieldChecks check, String text) {
    var isNumber = check.that(text.matches("0|[1-9][0-9]{0,28}"), "price",
        "is \"" + FieldChecks.shortened(text) + "\", expected whole base units such as \"10000000000000000\"");
    var number = isNumber ? new BigInteger(text) : BigInteger.ZERO;
    check.that(number.compareTo(HIGHEST_PRICE) <= 0, "price", "is above " + HIGHEST_PRICE);
    return number;
  }
}
