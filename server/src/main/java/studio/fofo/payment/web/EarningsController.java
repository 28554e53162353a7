package studio.fofo.payment.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import studio.fofo.identity.Users;
import studio.fofo.payment.Earning;
import studio.fofo.payment.Earnings;
import studio.fofo.runtime.Caller;
import studio.fofo.runtime.ConditionalOnRole;
import studio.fofo.runtime.NeedsScope;
import studio.fofo.runtime.Page;
import studio.fofo.runtime.Role;
import studio.fofo.runtime.Scope;

/** {@code GET /me/earnings}: what the caller's wallet earned, and the call that withdraws it. */
@RestController
@NeedsScope(Scope.SELL)
@RequestMapping("/api/v1/me/earnings")
@ConditionalOnRole(Role.CHAIN)
class EarningsController {

  private final Earnings earnings;
  private final Users users;

  EarningsController(Earnings earnings, Users users) {
    this.earnings = earnings;
    this.users = users;
  }

  @GetMapping
  Page<EarningView> mine(Caller caller) {
    var items = users.wallet(caller.userId()).map(earnings::of).orElse(List.of());
    return new Page<>(items.stream().map(EarningsController::view).toList(), null);
  }

  private static EarningView view(Earning earning) {
    var call = earning.call();
    return new EarningView(earning.chainId(), earning.token(), earning.earned().toString(), earning.withdrawable().toString(),
        earning.withdrawn().toString(), new CallView(call.to().value(), call.data(), call.value().toString()));
  }

  /**
   * What was earned in one token on one chain, in base units.
   *
   * @param call withdraws all that is withdrawable
   */
  record EarningView(long chainId, @Schema(pattern = "^(native|0x[0-9a-fA-F]{40})$") String token, String earned, String withdrawable,
      String withdrawn, CallView call) {}

  /** A transaction for a wallet to send. */
  record CallView(
      @Schema(pattern = "^0x[0-9a-fA-F]{40}$") String to, @Schema(pattern = "^0x([0-9a-f]{2})*$") String data,
      @Schema(pattern = "^(0|[1-9][0-9]*)$") String value) {}
}
