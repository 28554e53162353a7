package studio.fofo.payment.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import studio.fofo.runtime.MoneyMode;
import studio.fofo.runtime.MoneyView;

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

  private static final String FINALITY = "^([1-9][0-9]*|(safe|finalized)([+][1-9][0-9]*)?)$";
  private static final String URL = "^https?://";

  /**
   * A chain.
   *
   * @param finality when blocks count as final for small orders and for mints: a number of blocks, {@code safe}, {@code finalized}, or the
   *     later of both, such as {@code finalized+500}
   * @param largeFinality the same for orders of {@code largeFrom} or more
   * @param explorerUrl where people look up transactions, at {@code <explorerUrl>/tx/<hash>}; null on the local chain
   * @param faucetUrl where people get a test network's money; null elsewhere
   * @param rpcUrl absolute, or a path on this origin
   * @param contracts addresses by name; empty until they are deployed
   */
  record ChainView(
      long chainId, String name, String rpcUrl, CurrencyView nativeCurrency, @Schema(pattern = FINALITY) String finality,
      @Schema(pattern = FINALITY) String largeFinality, MoneyView largeFrom,
      @Schema(pattern = URL) @Nullable String explorerUrl, @Schema(pattern = URL) @Nullable String faucetUrl, Map<String, String> contracts,
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
