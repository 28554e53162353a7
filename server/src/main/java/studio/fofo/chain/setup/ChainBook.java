package studio.fofo.chain.setup;

import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import studio.fofo.chain.Chain;
import studio.fofo.chain.ChainErrors;
import studio.fofo.chain.Chains;
import studio.fofo.chain.SignerRole;
import studio.fofo.chain.Token;
import studio.fofo.chain.signing.OutsideKeys;
import studio.fofo.kernel.Address;
import studio.fofo.kernel.Refusal;

/** {@link Chains} from the settings and the deployments that the chain role recorded. */
public final class ChainBook implements Chains {

  private static final String LOCAL_RPC_PATH = "/rpc/" + Chain.LOCAL;

  private final ChainSettings settings;
  private final Deployments deployments;
  private final JdbcClient jdbc;
  private final Map<Long, ChainProfile> profiles = new LinkedHashMap<>();

  ChainBook(ChainSettings settings, Deployments deployments, JdbcClient jdbc) {
    this.settings = settings;
    this.deployments = deployments;
    this.jdbc = jdbc;
    if (settings.local().enabled()) {
      profiles.put(Chain.LOCAL, ChainProfile.local(settings.local()));
    }
    for (var chain : settings.chains()) {
      if (profiles.put(chain.chainId(), ChainProfile.of(chain)) != null) {
        throw new IllegalArgumentException("chain " + chain.chainId() + " is in fofo.chain.chains twice; chain "
            + Chain.LOCAL + " belongs to fofo.chain.local");
      }
    }
  }

  @Override
  public List<Chain> all() {
    var all = new ArrayList<Chain>();
    if (settings.local().enabled()) {
      all.add(local());
    }
    settings.chains().stream().map(this::outside).forEach(all::add);
    return all;
  }

  @Override
  public List<Long> ids() {
    return List.copyOf(profiles.keySet());
  }

  @Override
  public List<String> publicNodes() {
    var local = settings.local().enabled() ? Stream.of(LOCAL_RPC_PATH) : Stream.<String>empty();
    return Stream.concat(local, settings.chains().stream().map(ChainSettings.Outside::publicRpcUrl).filter(Objects::nonNull)).toList();
  }

  @Override
  public Optional<Chain> find(long chainId) {
    return all().stream().filter(chain -> chain.chainId() == chainId).findFirst();
  }

  @Override
  public Chain require(long chainId) {
    return find(chainId).orElseThrow(() -> new Refusal(ChainErrors.CHAIN_UNKNOWN,
        "chain " + chainId + " is not one of ours: expected one of " + profiles.keySet()));
  }

  @Override
  public Map<String, Address> contracts(long chainId) {
    return deployments.of(chainId);
  }

  @Override
  public Address contract(long chainId, String name) {
    require(chainId);
    var address = deployments.of(chainId).get(name);
    if (address == null) {
      throw new Refusal(ChainErrors.CHAIN_NOT_READY, name + " is not deployed on chain " + chainId + " yet; try again in a moment");
    }
    return address;
  }

  @Override
  public long head(long chainId) {
    return jdbc.sql("select number from chain.cursors where chain_id = ?").param(chainId).query(Long.class).optional().orElse(0L);
  }

  public Pace pace(long chainId) {
    return profile(chainId).pace();
  }

  /** The age of the newest block from which the chain counts as down; empty if it mines only on demand. */
  public Optional<Duration> halts(long chainId) {
    return profile(chainId).halts();
  }

  public FeeRules fees(long chainId) {
    return profile(chainId).fees();
  }

  /** Wei that a role's key may spend per day before operators are warned; empty for a chain that is not ours any more. */
  public Map<SignerRole, BigInteger> budgets(long chainId) {
    return Optional.ofNullable(profiles.get(chainId)).map(ChainProfile::budgets).orElse(Map.of());
  }

  /** Whether transactions that can wait do so once their key's budget is spent. */
  public boolean holdsAboveBudget(long chainId) {
    return settings.chains().stream().anyMatch(chain -> chain.chainId() == chainId && chain.holdAboveBudget());
  }

  private ChainProfile profile(long chainId) {
    return Objects.requireNonNull(profiles.get(chainId), () -> "there is no chain " + chainId);
  }

  /** The nodes of an external chain. */
  List<URI> nodes(long chainId) {
    return setting(chainId).rpcUrls();
  }

  OutsideKeys outsideKeys() {
    return new OutsideKeys() {
      @Override
      public List<Long> chainIds() {
        return settings.chains().stream().map(ChainSettings.Outside::chainId).toList();
      }

      @Override
      public Map<SignerRole, String> keys(long chainId) {
        return setting(chainId).keys();
      }

      @Override
      public Map<SignerRole, String> addresses(long chainId) {
        return setting(chainId).addresses();
      }
    };
  }

  private ChainSettings.Outside setting(long chainId) {
    require(chainId);
    return settings.chains().stream().filter(chain -> chain.chainId() == chainId).findFirst().orElseThrow();
  }

  private Chain local() {
    return chain(Chain.LOCAL, LOCAL_RPC_PATH, deployments.tokens(Chain.LOCAL));
  }

  private Chain outside(ChainSettings.Outside chain) {
    var configured = chain.tokens().stream()
        .map(token -> new Token(new Address(token.address()), token.symbol(), token.decimals()))
        .toList();
    return chain(chain.chainId(), chain.publicRpcUrl(), configured.isEmpty() ? deployments.tokens(chain.chainId()) : configured);
  }

  private Chain chain(long chainId, String rpcUrl, List<Token> tokens) {
    var profile = profile(chainId);
    return new Chain(chainId, profile.name(), rpcUrl, profile.nativeSymbol(), profile.finality(), profile.explorer(), profile.faucet(),
        tokens);
  }
}
