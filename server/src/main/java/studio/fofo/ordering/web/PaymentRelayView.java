package studio.fofo.ordering.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import studio.fofo.payment.SignedPayments.Relay;
import studio.fofo.payment.SigningMethod;

/**
 * A payment that the buyer signed and the studio sends.
 *
 * @param status {@code requested}, {@code sent} (it has a transaction), {@code paid} (it is on the chain),
 *     or {@code failed} (it took nothing)
 * @param problem why it failed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PaymentRelayView(SigningMethod method, Status status, @Nullable String txHash, @Nullable String problem) {

  static PaymentRelayView of(Relay relay) {
    return new PaymentRelayView(relay.method(), Status.valueOf(relay.status().name()), relay.txHash().orElse(null),
        relay.problem().orElse(null));
  }

  /** Its states. */
  enum Status {
    REQUESTED,
    SENT,
    PAID,
    FAILED;

    @JsonValue
    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
