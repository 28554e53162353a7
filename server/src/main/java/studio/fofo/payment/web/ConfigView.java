package studio.fofo.payment.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import studio.fofo.runtime.MoneyMode;

/**
 * What a client needs to know before anybody signs in.
 *
 * @param money whether payments here are worth anything
 * @param chains the first is the default
 * @param devWallet whether pages may offer the wallet of the public mnemonic: only with play money on the local chain
 * @param walletConnectProjectId null unless configured
 */
record ConfigView(
    MoneyMode money, List<ChainView> chains, boolean devWallet, @Nullable String walletConnectProjectId) {

  /**
   * A chain.
   *
   * @param rpcUrl absolute, or a path on this origin
   * @param contracts addresses by name; empty until they are deployed
   */
  record ChainView(
      long chainId, String name, String rpcUrl, CurrencyView nativeCurrency, int confirmations, Map<String, String> contracts,
      List<TokenView> tokens) {}

  /**
   * A native currency, in the format of wallets.
   *
   * @param usd US dollars for one whole unit now; null if the studio does not accept it, or has no recent rate
   */
  record CurrencyView(String name, String symbol, int decimals, @Nullable String usd) {}

  /**
   * An accepted ERC-20.
   *
   * @param usd like that of the native currency
   */
  record TokenView(String address, String symbol, int decimals, @Nullable String usd) {}
}
