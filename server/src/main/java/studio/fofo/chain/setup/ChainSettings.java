package studio.fofo.chain.setup;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import studio.fofo.chain.SignerRole;

/**
 * The chains of this installation ({@code fofo.chain.*}).
 *
 * @param chains external chains; the first is the default. If the local chain is enabled, it comes before them
 * @param local the embedded chain 31337
 * @param rpcTimeout timeout of a call to a node, including reading the reply
 * @param contracts folder of the contracts project; by default {@code contracts} in the working directory or next to it
 */
@ConfigurationProperties("fofo.chain")
public record ChainSettings(
    @DefaultValue List<Outside> chains,
    @DefaultValue Local local,
    @DefaultValue("10s") Duration rpcTimeout,
    @Nullable Path contracts) {

  /**
   * An external chain.
   *
   * @param rpcUrls nodes in order of preference; the URLs may contain keys and are never shown
   * @param publicRpcUrl the node for browsers
   * @param confirmations blocks until we treat a transaction as final
   * @param keys for each role a private key from the environment, a file ({@code keystore:}) or a key of a signing service;
   *     {@code treasury} may be an address instead (docs/signers.md)
   * @param addresses the accounts of the keys: compared at the start, and required for keys of signing services
   * @param poll how often to poll for new blocks
   * @param resend when to send an unmined transaction again
   * @param patience when to replace it by one with a higher fee
   * @param highestFee maximum wei per gas of a replacement
   */
  public record Outside(
      long chainId,
      String name,
      List<URI> rpcUrls,
      String publicRpcUrl,
      @DefaultValue("ETH") String nativeSymbol,
      @DefaultValue("12") int confirmations,
      @DefaultValue List<TokenSetting> tokens,
      @DefaultValue Map<SignerRole, String> keys,
      @DefaultValue Map<SignerRole, String> addresses,
      @DefaultValue("2s") Duration poll,
      @DefaultValue("30s") Duration resend,
      @DefaultValue("2m") Duration patience,
      @DefaultValue("500000000000") long highestFee) {}

  /** An accepted ERC-20. */
  public record TokenSetting(String address, String symbol, int decimals) {}

  /**
   * The embedded local chain.
   *
   * @param command the anvil program; by default the one that npm installed in the contracts folder
   * @param port 0 chooses a free one and keeps it for this home
   * @param rpcUrl if set, this node is used and none is started
   * @param home folder for its state instead of {@code FOFO_HOME}; then the chain ends with this process
   * @param confirmations anvil mines each transaction at once, so 1 is enough
   * @param poll how often to poll for new blocks
   */
  public record Local(
      @DefaultValue("true") boolean enabled,
      @Nullable Path command,
      @DefaultValue("0") int port,
      @Nullable URI rpcUrl,
      @Nullable Path home,
      @DefaultValue("1") int confirmations,
      @DefaultValue("300ms") Duration poll,
      @DefaultValue("2s") Duration resend,
      @DefaultValue("10s") Duration patience) {}
}
