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
 * @param chains outside chains; the first is the default one. Our own local chain comes first when it is enabled
 * @param local the embedded chain 31337
 * @param rpcTimeout how long a node may take for one call, to the end of its answer
 * @param contracts folder of the contracts' project; by default {@code contracts} here or beside this folder
 */
@ConfigurationProperties("fofo.chain")
public record ChainSettings(
    @DefaultValue List<Outside> chains,
    @DefaultValue Local local,
    @DefaultValue("10s") Duration rpcTimeout,
    @Nullable Path contracts) {

  /**
   * A chain that others run.
   *
   * @param rpcUrls nodes in the order of preference; they may carry keys and are never shown
   * @param publicRpcUrl what browsers are told to use
   * @param confirmations blocks until a transaction is final for us
   * @param keys a private key for each role, from the environment; {@code treasury} may be an address instead
   * @param poll how often the head is asked for
   * @param resend after how long an unmined transaction is sent again
   * @param patience after how long it is replaced by one that pays more
   * @param highestFee most wei per gas that a replacement may offer
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
      @DefaultValue("2s") Duration poll,
      @DefaultValue("30s") Duration resend,
      @DefaultValue("2m") Duration patience,
      @DefaultValue("500000000000") long highestFee) {}

  /** An ERC-20 that is accepted. */
  public record TokenSetting(String address, String symbol, int decimals) {}

  /**
   * The embedded local chain.
   *
   * @param command the anvil program; by default the one that npm installed in the contracts' folder
   * @param port 0 chooses a free one and keeps it for this home
   * @param rpcUrl when set, this node is used and none is started
   * @param home where its state is kept instead of {@code FOFO_HOME}; then it ends with this process
   * @param confirmations anvil mines each transaction at once, so 1 is enough
   * @param poll how often the head is asked for
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
