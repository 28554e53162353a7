package studio.fofo.payment.sponsoring;

import java.util.Set;
import studio.fofo.kernel.Address;
import studio.fofo.kernel.Refusal;
import studio.fofo.payment.SponsoredGas;
import studio.fofo.runtime.quota.QuotaKind;
import studio.fofo.runtime.quota.QuotaSubjects;
import studio.fofo.runtime.quota.Quotas;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Our limited side of ERC-7677: two methods, for payments of our orders, through known entry points, so many a day. */
public final class Paymaster implements SponsoredGas {

  static final QuotaKind PAYMENTS = QuotaKind.of("sponsored-payments", "payments of smart accounts whose gas the studio paid").perWallet(20)
      .inAll(2_000);

  private static final String STUB = "pm_getPaymasterStubData";
  private static final String DATA = "pm_getPaymasterData";
  /** v0.7 and v0.8. */
  private static final Set<Address> ENTRY_POINTS = Set.of(new Address("0x0000000071727De22E5E9d8BAf0edAc6f37da032"),
      new Address("0x4337084D9E255Ff0702461CF8895CE9E3b5Ff108"));
  private static final int METHOD_NOT_FOUND = -32_601;
  private static final int INVALID_PARAMS = -32_602;
  private static final int REFUSED = -32_000;

  private final PaymasterServices services;
  private final SponsoredPayments payments;
  private final Quotas quotas;
  private final JsonMapper json;

  Paymaster(PaymasterServices services, SponsoredPayments payments, Quotas quotas, JsonMapper json) {
    this.services = services;
    this.payments = payments;
    this.quotas = quotas;
    this.json = json;
  }

  @Override
  public boolean isOffered(long chainId) {
    return services.has(chainId);
  }

  @Override
  public JsonNode answer(long chainId, JsonNode call) {
    var method = call.path("method").asString("");
    if (!services.has(chainId) || !method.equals(STUB) && !method.equals(DATA)) {
      return error(call, METHOD_NOT_FOUND, "this paymaster offers " + STUB + " and " + DATA + " where it is configured");
    }
    var operation = call.path("params").path(0);
    var entryPoint = call.path("params").path(1).asString("");
    if (!Address.isWellFormed(operation.path("sender").asString("")) || !Address.isWellFormed(entryPoint)
        || !call.path("params").path(2).asString("").equalsIgnoreCase("0x" + Long.toHexString(chainId))) {
      return error(call, INVALID_PARAMS,
          "params are a user operation, its entry point, and the id of chain " + chainId + ", then a context");
    }
    if (!ENTRY_POINTS.contains(new Address(entryPoint))) {
      return error(call, REFUSED, "this paymaster knows the entry points v0.7 and v0.8");
    }
    var sender = new Address(operation.path("sender").asString());
    var order = AccountCalls.of(operation.path("callData").asString("")).flatMap(calls -> payments.order(chainId, sender, calls));
    return order.map(paid -> forwarded(chainId, call, method, sender))
        .orElseGet(() -> error(call, REFUSED, "this paymaster pays the gas of payments of the studio's orders, and of nothing else"));
  }

  private JsonNode forwarded(long chainId, JsonNode call, String method, Address sender) {
    try {
      if (method.equals(DATA)) {
        quotas.take(PAYMENTS, 1, new QuotaSubjects(null, sender, null));
      } else {
        quotas.requireSome(PAYMENTS, new QuotaSubjects(null, sender, null));
      }
    } catch (Refusal usedUp) {
      return error(call, REFUSED, String.valueOf(usedUp.getMessage()));
    }
    return services.call(chainId, method, call.path("params")).map(reply -> own(call, reply))
        .orElseGet(() -> error(call, REFUSED, "the paymaster's service does not respond; the account can pay its gas itself"));
  }

  private JsonNode own(JsonNode call, JsonNode reply) {
    var own = envelope(call);
    if (reply.has("error")) {
      own.set("error", reply.get("error"));
    } else {
      own.set("result", reply.path("result"));
    }
    return own;
  }

  private JsonNode error(JsonNode call, int code, String message) {
    var own = envelope(call);
    own.putObject("error").put("code", code).put("message", message);
    return own;
  }

  private ObjectNode envelope(JsonNode call) {
    var own = json.createObjectNode().put("jsonrpc", "2.0");
    own.set("id", call.path("id").isMissingNode() ? json.nullNode() : call.get("id"));
    return own;
  }
}
