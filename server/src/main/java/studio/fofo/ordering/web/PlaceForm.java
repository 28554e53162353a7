package studio.fofo.ordering.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import studio.fofo.ordering.OrderingErrors;
import studio.fofo.ordering.placing.Requoting.Place;
import studio.fofo.runtime.FieldChecks;

/** Where to pay an unpaid order; without it, where it was to be paid before. */
record PlaceForm(
    @Schema(minimum = "1", description = "one of the order's payment options; the same as before when absent") @Nullable Long chainId,
    @Schema(pattern = "^(" + OrderForm.TOKENS
        + ")$", description = "as in an order; the same as before, or native on another chain, when absent") @Nullable String token) {

  /** @throws studio.fofo.kernel.Refusal {@code ORDER_INVALID} with all invalid fields */
  Place place() {
    var check = new FieldChecks(OrderingErrors.ORDER_INVALID);
    OrderForm.checkChain(check, chainId);
    var currency = token == null ? null : OrderForm.checkToken(check, token);
    check.done();
    return new Place(Optional.ofNullable(chainId), Optional.ofNullable(currency));
  }
}
