package studio.fofo.ordering.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import studio.fofo.ordering.web.PaymentView.CallView;
import studio.fofo.payment.PaymentSigning;
import studio.fofo.payment.SigningMethod;

/**
 * Something that the buyer's wallet can sign to pay (EIP-712).
 *
 * @param method {@code authorization} (ERC-3009), {@code permit2}, or {@code permit} (EIP-2612)
 * @param relayed whether the studio sends the payment and pays its gas: post the signature to {@code /orders/{id}/signed-payment}.
 *     Otherwise the wallet sends it to the checkout itself
 * @param typedData as for {@code eth_signTypedData_v4}, without the type of its domain. A permit's message lacks {@code nonce}: it is the
 *     token's {@code nonces(payer)}
 * @param approval what the wallet sends before it signs, unless the allowance is there already
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PaymentSigningView(SigningMethod method, boolean relayed, TypedDataView typedData, @Nullable CallView approval) {

  static PaymentSigningView of(PaymentSigning signing, boolean isOffered) {
    var types = signing.types().entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey,
        entry -> entry.getValue().stream().map(field -> new MemberView(field.name(), field.type())).toList()));
    var domain = signing.domain();
    return new PaymentSigningView(signing.method(), isOffered && signing.method().isRelayable(),
        new TypedDataView(new DomainView(domain.name(), domain.version().orElse(null), domain.chainId(), domain.contract().value()), types,
            signing.primaryType(), signing.message()),
        signing.approval().map(CallView::of).orElse(null));
  }

  /** EIP-712 typed data; numbers in the message are decimal strings. */
  record TypedDataView(DomainView domain, Map<String, List<MemberView>> types, String primaryType, Map<String, Object> message) {}

  /** The domain that the signature is bound to. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record DomainView(
      String name, @Nullable String version, long chainId, @Schema(pattern = "^0x[0-9a-fA-F]{40}$") String verifyingContract) {}

  /** A member of a structure. */
  record MemberView(String name, String type) {}
}
