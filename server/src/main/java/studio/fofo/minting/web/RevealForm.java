package studio.fofo.minting.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import studio.fofo.artworks.ArtworkId;
import studio.fofo.kernel.Refusal;
import studio.fofo.kernel.UserId;
import studio.fofo.minting.MintingErrors;
import studio.fofo.minting.reveal.RevealId;
import studio.fofo.minting.reveal.RevealOrder;
import studio.fofo.runtime.FieldChecks;

/**
 * The body of {@code POST /collections/{id}/reveal}.
 *
 * @param description of each piece
 */
record RevealForm(
    @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = "the first block from then on draws who gets what; every phase has to end by then") @Nullable Instant drawAt,
    @Schema(maxLength = MintForm.LONGEST_DESCRIPTION, description = "of each piece") @Nullable String description,
    @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = "one for each piece, at most 4,000; their order is part of the commitment") @Nullable List<PieceForm> pieces) {

  /** @param title absent for the beginning of its prompt */
  record PieceForm(
      @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = "a private picture of yours; it becomes public with the reveal") @Nullable String artworkId,
      @Schema(maxLength = MintForm.LONGEST_NAME, description = "the beginning of its prompt when absent") @Nullable String title) {}

  /** @throws Refusal {@code REVEAL_INVALID}, naming every invalid field */
  RevealOrder order(RevealId id, UserId owner) {
    var check = new FieldChecks(MintingErrors.REVEAL_INVALID);
    check.that(drawAt != null, "drawAt", "is missing");
    var text = check.lines("description", description, 0, MintForm.LONGEST_DESCRIPTION);
    var given = pieces == null ? List.<PieceForm>of() : pieces;
    check.that(!given.isEmpty(), "pieces", "is missing");
    check.that(given.size() <= RevealOrder.MOST, "pieces", "has " + given.size() + " pictures, expected at most " + RevealOrder.MOST);
    check.done();
    var seen = new HashSet<ArtworkId>();
    var read = new ArrayList<RevealOrder.Piece>();
    for (var index = 0; index < given.size(); index++) {
      var field = "pieces[" + index + "]";
      var piece = given.get(index);
      var artwork = piece == null ? null : check.id(field + ".artworkId", piece.artworkId(), ArtworkId::new);
      var title = piece == null ? "" : check.text(field + ".title", piece.title(), 0, MintForm.LONGEST_NAME);
      check.that(piece != null, field, "is missing");
      if (artwork != null) {
        check.that(seen.add(artwork), field + ".artworkId", "is in the list twice; each picture is shown by one piece");
        read.add(new RevealOrder.Piece(artwork, title, text));
      }
    }
    check.done();
    return new RevealOrder(id, owner, Objects.requireNonNull(drawAt), List.copyOf(read));
  }
}
