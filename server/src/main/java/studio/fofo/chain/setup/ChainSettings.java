package studio.fofo.chain.setup;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import studio.fofo.chain.Finality;
import studio.fofo.chain.SignerRole;

/**
 * The chains of this installation ({@code fofo.chain.*}).
 *
 * @param chains external chains; the first is the default. If the local chain is enabled, it comes before them
 * @param local the embedded chain 31337
 * @param rpcTimeout timeout of a call to a node, including reading the reply
 * @param downAfter how long none of a chain's nodes may respond before the chain counts as down, so that checkouts offer another one
 * @param contracts folder of the contracts project; by default {@code contracts} in the working directory or next to it
 */
@ConfigurationProperties("fofo.chain")
public record ChainSettings(
    @DefaultValue List<Outside> chains,
    @DefaultValue Local local,
    @DefaultValue("10s") Duration rpcTimeout,
    @DefaultValue("20s") Duration downAfter,
    @Nullable Path contracts) {

  /**
   * An external chain. For the chains in {@link ChainFacts}, only nodes and keys have to be set; an unknown chain needs the rest, too.
   *
   * @param name for people
   * @param rpcUrls nodes in order of preference; the URLs may contain keys and are never shown
   * @param publicRpcUrl the node for browsers
   * @param nativeSymbol for example {@code ETH}
   * @param finality what small orders and our own transactions wait for: blocks ({@code 12}), {@code safe}, {@code finalized}, or the later
   *     of both ({@code finalized+500})
   * @param largeFinality what large orders wait for
   * @param largeFrom US cents from which an order is large
   * @param finalityStalls after how long without progress of {@code safe} or {@code finalized} people are told that finality stalls
   * @param halts the age of the newest block from which the chain counts as down
   * @param keys for each role a private key from the environment, a file ({@code keystore:}) or a key of a signing service;
   *     {@code treasury} may be an address instead (docs/signers.md)
   * @param addresses the accounts of the keys: compared at the start, and required for keys of signing services
   * @param poll how often to poll for new blocks
   * @param resend when to send an unmined transaction again
   * @param patience when to replace it by one with a higher fee
   * @param lowestFee minimum wei per gas of every offer
   * @param highestFee maximum wei per gas of every offer
   * @param lowestTip minimum wei per gas for the proposer
   * @param highestTip maximum wei per gas for the proposer
   * @param market {@code tips}, {@code tips-and-data} (OP stack), or {@code arrival} (Arbitrum)
   * @param dailyBudgets units of the native currency per role and day, above which operators are warned
   * @param holdAboveBudget whether digital twins wait until the next day (UTC) once their key's budget is spent; payments, settlements
   *     and refunds never wait
   * @param explorer where people look up transactions
   * @param faucet where people get a test network's money
   */
  public record Outside(
      long chainId,
      @Nullable String name,
      List<URI> rpcUrls,
      String publicRpcUrl,
      @Nullable String nativeSymbol,
      @Nullable Finality finality,
      @Nullable Finality largeFinality,
      @Nullable Long largeFrom,
      @Nullable Duration finalityStalls,
      @Nullable Duration halts,
      @DefaultValue List<TokenSetting> tokens,
      @DefaultValue Map<SignerRole, String> keys,
      @DefaultValue Map<SignerRole, String> addresses,
      @Nullable Duration poll,
      @Nullable Duration resend,
      @Nullable Duration patience,
      @Nullable BigInteger lowestFee,
      @Nullable BigInteger highestFee,
      @Nullable BigInteger lowestTip,
      @Nullable BigInteger highestTip,
      FeeRules.@Nullable Market market,
      @DefaultValue Map<SignerRole, BigDecimal> dailyBudgets,
      @DefaultValue("false") boolean holdAboveBudget,
      @Nullable URI explorer,
      @Nullable URI faucet) {}

  /** An accepted ERC-20. */
  public record TokenSetting(String address, String symbol, int decimals) {}

  /**
   * The embedded local chain.
   *
   * @param command the anvil program; by default the one that npm installed in the contracts folder
   * @param port 0 chooses a free one and keeps it for this home
   * @param rpcUrl if set, this node is used and none is started
   * @param home folder for its state instead of {@code FOFO_HOME}; then the chain ends with this process
   * @param finality what small orders and our own transactions wait for; anvil mines each transaction at once, so one block is enough
   * @param largeFinality what large orders wait for
   * @param largeFrom US cents from which an order is large
   * @param poll how often to poll for new blocks
   */
  public record Local(
      @DefaultValue("true") boolean enabled,
      @Nullable Path command,
      @DefaultValue("0") int port,
      @Nullable URI rpcUrl,
      @Nullable Path home,
      @DefaultValue("1") Finality finality,
      @DefaultValue("1") Finality largeFinality,
      @DefaultValue("25000") long largeFrom,
      @DefaultValue("300ms") Duration poll,
      @DefaultValue("2s") Duration resend,
      @DefaultValue("10s") Duration patience) {}
}
