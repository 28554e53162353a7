package studio.fofo.ordering.web;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import studio.fofo.catalog.ProductId;
import studio.fofo.ordering.OrderingErrors;
import studio.fofo.ordering.Recipient;
import studio.fofo.ordering.placing.OrderDraft;
import studio.fofo.runtime.FieldChecks;

/**
 * The body of an order.
 *
 * @param items 1 to 15 different ones
 * @param token {@code native}, or an ERC-20's address or symbol
 */
record OrderForm(
    @ArraySchema(arraySchema = @Schema(requiredMode = REQUIRED), minItems = 1, maxItems = MOST) @Nullable List<@Nullable ItemForm> items,
    @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = "receives mails about the order") @Nullable String email,
    @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable AddressForm shippingAddress,
    @Schema(description = "if it is a gift: its parcel shows no prices") @Nullable GiftForm gift,
    @Schema(minimum = "1", description = "one of /payment-options; the first one that is ready when absent") @Nullable Long chainId,
    @Schema(requiredMode = Schema.RequiredMode.REQUIRED, pattern = "^(" + TOKENS
        + ")$", description = "native, or an ERC-20 of that chain by its address or its symbol, such as USDC") @Nullable String token) {

  /** One line. */
  record ItemForm(
      @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String productId,
      @Schema(requiredMode = Schema.RequiredMode.REQUIRED, minLength = 1, maxLength = 60) @Nullable String variantId,
      @Schema(requiredMode = Schema.RequiredMode.REQUIRED, minimum = "1", maximum = "100") @Nullable Integer quantity) {}

  static final int MOST = 15;
  private static final int MOST_PIECES = 100;
  static final String TOKENS = "native|0x[0-9a-fA-F]{40}|[A-Za-z][A-Za-z0-9.]{1,11}";
  private static final Pattern TOKEN = Pattern.compile(TOKENS);

  /** @throws studio.fofo.kernel.Refusal {@code ORDER_INVALID} with all invalid fields */
  OrderDraft draft() {
    var check = FieldChecks.ofPrivateText(OrderingErrors.ORDER_INVALID);
    var lines = lines(check);
    var mail = check.email("email", email);
    var address = AddressForm.check(check, "shippingAddress", shippingAddress);
    var present = GiftForm.check(check, gift);
    checkChain(check, chainId);
    var currency = checkToken(check, token);
    check.done();
    return new OrderDraft(lines, new Recipient(mail, address, present), Optional.ofNullable(chainId), currency);
  }

  static void checkChain(FieldChecks check, @Nullable Long chainId) {
    check.that(chainId == null || chainId > 0, "chainId", "is " + chainId + ", expected 1 or more");
  }

  static String checkToken(FieldChecks check, @Nullable String token) {
    var currency = check.text("token", token, 1, 42);
    check.that(currency.isEmpty() || TOKEN.matcher(currency).matches(), "token", "is \"" + currency
        + "\", expected \"native\", or the address or symbol of an ERC-20 such as USDC");
    return currency;
  }

  private List<OrderDraft.Line> lines(FieldChecks check) {
    var lines = new ArrayList<OrderDraft.Line>();
    var count = items == null ? 0 : items.size();
    if (!check.that(count >= 1 && count <= MOST, "items", "has " + count + ", expected 1 to " + MOST) || items == null) {
      return lines;
    }
    var seen = new HashSet<String>();
    for (var index = 0; index < count; index++) {
      var item = Objects.requireNonNullElse(items.get(index), new ItemForm(null, null, null));
      var field = "items[" + index + "]";
      var product = check.id(field + ".productId", item.productId(), ProductId::new);
      var variant = check.text(field + ".variantId", item.variantId(), 1, 60);
      var quantity = (int) check.number(field + ".quantity", item.quantity(), 1, MOST_PIECES);
      check.that(seen.add(item.productId() + " " + variant), field, "repeats an earlier item; add their quantities");
      if (product != null) {
        lines.add(new OrderDraft.Line(product, variant, quantity));
      }
    }
    return lines;
  }
}
