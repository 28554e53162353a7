package studio.fofo.minting.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import studio.fofo.kernel.Address;
import studio.fofo.minting.collection.OwnersCall;

/**
 * A transaction for a wallet to send.
 *
 * @param does what it does, in a few words
 */
record CallView(
    String does, @Schema(pattern = "^0x[0-9a-fA-F]{40}$") String to, @Schema(pattern = "^0x([0-9a-f]{2})*$") String data,
    @Schema(pattern = "^(0|[1-9][0-9]*)$") String value) {

  static CallView of(OwnersCall call) {
    return new CallView(call.does(), call.to().value(), call.data(), call.value().toString());
  }

  /**
   * Transactions that one wallet sends, in this order.
   *
   * @param from the only wallet whose transactions the contracts accept
   */
  record CallsView(long chainId, @Schema(pattern = "^0x[0-9a-fA-F]{40}$") String from, List<CallView> calls) {

    static CallsView of(long chainId, Address from, List<OwnersCall> calls) {
      return new CallsView(chainId, from.value(), calls.stream().map(CallView::of).toList());
    }
  }
}
