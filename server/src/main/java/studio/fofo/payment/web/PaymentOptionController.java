package studio.fofo.payment.web;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import studio.fofo.kernel.Money;
import studio.fofo.kernel.Refusal;
import studio.fofo.payment.PaymentOption;
import studio.fofo.payment.PaymentOptions;
import studio.fofo.runtime.ConditionalOnRole;
import studio.fofo.runtime.NeedsNoScope;
import studio.fofo.runtime.Role;
import studio.fofo.runtime.HttpErrors;

/** Where a total can be paid, for everybody. */
@RestController
@NeedsNoScope
@ConditionalOnRole(Role.CHAIN)
class PaymentOptionController {

  private static final long LARGEST = 100_000_000;

  private final PaymentOptions options;

  PaymentOptionController(PaymentOptions options) {
    this.options = options;
  }

  /** The chains in the studio's order. */
  record PaymentOptionsView(List<PaymentOption> options) {}

  @GetMapping("/api/v1/payment-options")
  ResponseEntity<PaymentOptionsView> of(
      @Parameter(description = "what is to be paid, in US cents", schema = @Schema(type = "integer", format = "int64", minimum = "1", maximum = "100000000")) @RequestParam long total) {
    if (total < 1 || total > LARGEST) {
      throw new Refusal(HttpErrors.PARAMETER_INVALID, "total is " + total + ", expected 1 to " + LARGEST + " US cents");
    }
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new PaymentOptionsView(options.of(Money.usd(total))));
  }
}
