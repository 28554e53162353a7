package studio.fofo.payment.web;

import java.io.IOException;
import java.io.InputStream;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import studio.fofo.chain.ChainErrors;
import studio.fofo.kernel.Refusal;
import studio.fofo.payment.SponsoredGas;
import studio.fofo.runtime.ConditionalOnRole;
import studio.fofo.runtime.NeedsNoScope;
import studio.fofo.runtime.Role;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code POST /rpc/{chainId}/paymaster}: wallets ask it to pay the gas of a payment (ERC-7677). */
@RestController
@NeedsNoScope
@ConditionalOnRole(Role.CHAIN)
class PaymasterController {

  private static final int LARGEST_BODY = 64 * 1024;

  private final SponsoredGas gas;
  private final JsonMapper json;

  PaymasterController(SponsoredGas gas, JsonMapper json) {
    this.gas = gas;
    this.json = json;
  }

  @PostMapping(path = "/rpc/{chainId}/paymaster", consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
  JsonNode answer(@PathVariable long chainId, InputStream content) throws IOException {
    if (!gas.isOffered(chainId)) {
      throw new Refusal(ChainErrors.CHAIN_UNKNOWN, "chain " + chainId + " has no paymaster here; accounts pay their own gas");
    }
    var body = content.readNBytes(LARGEST_BODY + 1);
    if (body.length > LARGEST_BODY) {
      throw new Refusal(ChainErrors.CHAIN_RPC_TOO_LARGE, "the body has more than " + LARGEST_BODY + " bytes");
    }
    try {
      return gas.answer(chainId, json.readTree(body));
    } catch (JacksonException malformed) {
      return gas.answer(chainId, json.createObjectNode());
    }
  }
}
