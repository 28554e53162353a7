package studio.fofo.ordering.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import studio.fofo.ordering.OrderStatus;
import studio.fofo.ordering.rows.OrderRecord;
import studio.fofo.payment.PaymentOption;
import studio.fofo.payment.PaymentProgress.Progress;
import studio.fofo.payment.PaymentQuote;
import studio.fofo.payment.WalletCall;

/**
 * The payment of an order.
 *
 * @param payer the wallet with which the order was placed: the contract accepts no other, and refunds and twins go there
 * @param amount base units of the token, as a decimal string
 * @param chainState whether the chain works now: {@code slow} and {@code down} mean that the order waits, and that nothing is lost
 * @param confirmation what the order waits for on the chain, while it is unpaid
 * @param call what the wallet sends, after {@code approval} if present; both only while the order is unpaid
 * @param signings what the wallet can sign instead of sending an approval, the best first; only while the order is unpaid
 * @param relay the latest payment that the buyer only signed
 * @param paymaster path of a service that pays the gas of smart accounts (ERC-7677); absent where there is none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PaymentView(
    long chainId, String payer, @Schema(pattern = "^(native|0x[0-9a-fA-F]{40})$") String token, String amount, Instant expiresAt,
    PaymentOption.State chainState,
    @Nullable ConfirmationView confirmation, @Nullable CallView call, @Nullable CallView approval,
    @Nullable List<PaymentSigningView> signings, @Nullable PaymentRelayView relay,
    @Nullable @Schema(pattern = "^/") String paymaster, @Nullable String txHash,
    @Nullable String settlementTxHash, @Nullable String refundTxHash) {

  /** A transaction for a wallet to send. */
  record CallView(
      @Schema(pattern = "^0x[0-9a-fA-F]{40}$") String to, @Schema(pattern = "^0x([0-9a-f]{2})*$") String data,
      @Schema(pattern = "^(0|[1-9][0-9]*)$") String value) {

    static CallView of(WalletCall call) {
      return new CallView(call.to().value(), call.data(), call.value().toString());
    }
  }

  /**
   * What an unpaid order waits for.
   *
   * @param finality when the payment's block counts as final: a number of blocks, {@code safe}, {@code finalized}, or the later of both
   * @param txHash the payment, once it is on the chain
   * @param delayed whether the chain finalises its blocks more slowly than usual
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record ConfirmationView(
      @Schema(pattern = "^([1-9][0-9]*|(safe|finalized)([+][1-9][0-9]*)?)$") String finality, @Nullable String txHash, boolean delayed) {

    static ConfirmationView of(Progress progress) {
      return new ConfirmationView(progress.finality(), progress.txHash().orElse(null), progress.stalls());
    }
  }

  /**
   * Signed payments of an order.
   *
   * @param isOffered whether the studio sends them
   * @param isSponsored whether it pays the gas of smart accounts
   */
  record Signed(boolean isOffered, @Nullable PaymentRelayView relay, boolean isSponsored) {}

  static boolean waits(OrderRecord order) {
    return order.order().status() == OrderStatus.AWAITING_PAYMENT;
  }

  /** @param signed what is known of signed payments; null once the order waits for none */
  static PaymentView of(OrderRecord order, PaymentQuote quote, PaymentOption.State state,
      @Nullable ConfirmationView confirmation, @Nullable Signed signed) {
    var waits = waits(order);
    return new PaymentView(quote.chainId(), order.order().buyerWallet().value(), quote.token(), quote.amount().toString(),
        quote.expiresAt(), state, confirmation,
        waits ? CallView.of(quote.call()) : null,
        waits ? quote.approval().map(CallView::of).orElse(null) : null,
        signed == null || quote.signings().isEmpty() ? null
            : quote.signings().stream().map(signing -> PaymentSigningView.of(signing, signed.isOffered())).toList(),
        signed == null ? null : signed.relay(),
        signed != null && signed.isSponsored() ? "/rpc/" + quote.chainId() + "/paymaster" : null,
        order.paymentTx().orElse(null), order.settlementTx().orElse(null), order.refundTx().orElse(null));
  }
}
