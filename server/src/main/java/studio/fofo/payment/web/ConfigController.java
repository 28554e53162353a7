package studio.fofo.payment.web;

import java.net.URI;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import studio.fofo.chain.Chain;
import studio.fofo.chain.Chains;
import studio.fofo.kernel.Refusal;
import studio.fofo.payment.Rates;
import studio.fofo.payment.web.ConfigView.ChainView;
import studio.fofo.payment.web.ConfigView.CurrencyView;
import studio.fofo.payment.web.ConfigView.TokenView;
import studio.fofo.runtime.ConditionalOnRole;
import studio.fofo.runtime.MoneyMode;
import studio.fofo.runtime.MoneyView;
import studio.fofo.runtime.NeedsNoScope;
import studio.fofo.runtime.Role;

/** {@code GET /config}: chains, contracts and tokens, for everybody. */
@RestController
@NeedsNoScope
@RequestMapping("/api/v1/config")
@ConditionalOnRole(Role.CHAIN)
class ConfigController {

  private static final int DECIMALS = 18;
  private static final Map<String, String> NAMES = Map.of("ETH", "Ether", "POL", "Polygon Ecosystem Token");

  private final Chains chains;
  private final Rates rates;
  private final MoneyMode money;
  private final @Nullable String walletConnectProjectId;

  ConfigController(
      Chains chains, Rates rates, MoneyMode money,
      @Value("${fofo.wallet-connect.project-id:#{null}}") @Nullable String walletConnectProjectId) {
    this.chains = chains;
    this.rates = rates;
    this.money = money;
    this.walletConnectProjectId = walletConnectProjectId;
  }

  @GetMapping
  ConfigView config() {
    var all = chains.all();
    var devWallet = money == MoneyMode.PLAY && all.stream().anyMatch(Chain::local);
    return new ConfigView(money, all.stream().map(this::view).toList(), devWallet, walletConnectProjectId);
  }

  private ChainView view(Chain chain) {
    var contracts = new TreeMap<String, String>();
    chains.contracts(chain.chainId()).forEach((name, address) -> contracts.put(name, address.value()));
    var symbol = chain.nativeSymbol();
    return new ChainView(chain.chainId(), chain.name(), chain.rpcUrl(),
        new CurrencyView(NAMES.getOrDefault(symbol, symbol), symbol, DECIMALS, usd(chain, symbol)), chain.finality().usual().word(),
        chain.finality().large().word(),
        MoneyView.of(chain.finality().largeFrom()), chain.explorer().map(URI::toString).orElse(null),
        chain.faucet().map(URI::toString).orElse(null), contracts,
        chain.tokens().stream()
            .map(token -> new TokenView(token.address().value(), token.symbol(), token.decimals(), usd(chain, token.symbol()))).toList());
  }

  /** For display only: payments are quoted. */
  private @Nullable String usd(Chain chain, String symbol) {
    try {
      return rates.of(chain.chainId(), symbol).map(rate -> rate.dollars().toPlainString()).orElse(null);
    } catch (Refusal untrusted) {
      return null;
    }
  }
}
