package studio.fofo.minting.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;
import studio.fofo.kernel.Refusal;
import studio.fofo.minting.MintingErrors;
import studio.fofo.minting.drop.AllowPlace;
import studio.fofo.minting.drop.PastedList;
import studio.fofo.runtime.FieldChecks;

/**
 * The body of {@code POST /allow-lists}.
 *
 * @param perWallet absent for 1
 * @param price absent for nothing
 */
record AllowListForm(
    @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = """
        one account per line; behind a comma, semicolon or tab optionally its number of pieces and its price in base units; at most 100,000""") @Nullable String places,
    @Schema(minimum = "1", maximum = "4294967295", description = "pieces for lines that name no number; 1 when absent") @Nullable Long perWallet,
    @Schema(pattern = "^(0|[1-9][0-9]*)$", description = "of one piece, for lines that name none; in base units, \"0\" when absent") @Nullable String price) {

  /** @throws Refusal {@code ALLOW_LIST_INVALID}, naming the first faulty lines */
  List<AllowPlace> read() {
    var check = new FieldChecks(MintingErrors.ALLOW_LIST_INVALID);
    var pieces = perWallet == null ? 1 : check.number("perWallet", perWallet, 1, PhaseForm.LARGEST_NUMBER);
    var cost = price == null ? BigInteger.ZERO : PhaseForm.price(check, price);
    var read = new PastedList(check, "places", pieces, cost).read(places == null ? "" : places);
    check.done();
    return read;
  }
}
