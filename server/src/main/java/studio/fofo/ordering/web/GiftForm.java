package studio.fofo.ordering.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import studio.fofo.ordering.Gift;
import studio.fofo.runtime.FieldChecks;

/** Says that an order is a gift. */
record GiftForm(
    @Schema(maxLength = Gift.LONGEST_NOTE, description = "for the recipient, printed on the packing slip") @Nullable String note) {

  static Optional<Gift> check(FieldChecks check, @Nullable GiftForm form) {
    return Optional.ofNullable(form).map(gift -> new Gift(check.text("gift.note", gift.note, 0, Gift.LONGEST_NOTE)));
  }
}
