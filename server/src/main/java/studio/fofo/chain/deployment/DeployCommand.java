package studio.fofo.chain.deployment;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.core.env.StandardEnvironment;
import studio.fofo.chain.SignerRole;
import studio.fofo.chain.engine.OneByOne.Stuck;
import studio.fofo.chain.local.ContractsFolder;
import studio.fofo.chain.nodes.Nodes;
import studio.fofo.chain.nodes.RpcError;
import studio.fofo.chain.setup.ChainFacts;
import studio.fofo.chain.signing.ConfiguredKeys;
import studio.fofo.chain.signing.KeyReference;
import studio.fofo.chain.signing.SignerSettings;
import studio.fofo.chain.signing.SigningServices;
import studio.fofo.chain.signing.keystore.KeystoreFiles;
import studio.fofo.kernel.HostClock;
import studio.fofo.kernel.Refusal;
import tools.jackson.databind.json.JsonMapper;

/** {@code ./fofo chain deploy}: settings come from the environment, never from arguments, which all users of a machine can read. */
public final class DeployCommand {

  private static final Duration TIMEOUT = Duration.ofSeconds(20);

  private final Environment environment;
  private final Terminal terminal;
  private final Clock clock = HostClock.utc();

  DeployCommand(ConfigurableEnvironment environment, Terminal terminal) {
    ConfigurationPropertySources.attach(environment);
    this.environment = environment;
    this.terminal = terminal;
  }

  public static void main(String[] arguments) {
    // until it is initialized, which is never, it logs nothing: what people should know is printed
    LoggingSystem.get(DeployCommand.class.getClassLoader()).beforeInitialize();
    System.exit(new DeployCommand(new StandardEnvironment(), Terminal.of(System.out, System.console())).run(arguments));
  }

  /** @return the exit status: 0 done, 1 refused or declined, 2 wrong arguments */
  int run(String... words) {
    try {
      var arguments = Arguments.parse(List.of(words));
      return run(arguments).run() || arguments.dryRun() ? 0 : 1;
    } catch (BindException wrong) {
      terminal.say("fofo: the setting " + wrong.getName() + " is malformed: see docs/settings.md");
      return 2;
    } catch (IllegalArgumentException wrong) {
      terminal.say("fofo: " + wrong.getMessage());
      return 2;
    } catch (DeployRefused refused) {
      refused.faults().forEach(fault -> terminal.say("fofo: " + fault));
    } catch (Stuck | Refusal | RpcError | UncheckedIOException stopped) {
      terminal.say("fofo: " + stopped.getMessage());
    }
    return 1;
  }

  private DeployRun run(Arguments arguments) {
    var settings = Binder.get(environment).bindOrCreate("fofo.deploy", DeploySettings.class);
    requireComplete(settings, arguments.chain());
    var chain = new PublicChain(arguments.chain(), new Nodes(id -> settings.rpcUrls(), JsonMapper.shared(), clock, TIMEOUT));
    ChainCheck.require(chain);
    var signers = Binder.get(environment).bindOrCreate("fofo.chain.signers", SignerSettings.class);
    var keystores = new KeystoreFiles(passwords(signers.keystore()));
    var services = new SigningServices(signers, name -> {
      throw new DeployRefused("bundle " + name + ": the command uses the JDK's authorities; leave ssl-bundle out");
    }, clock);
    var who = new Accounts(keystores, services).of(settings, arguments.chain());
    var signer = new ConfiguredKeys(id -> Map.of(SignerRole.OWNER, Objects.requireNonNull(settings.key())),
        id -> Map.of(SignerRole.OWNER, who.deployer().value()), keystores, services, clock)
        .signer(arguments.chain().chainId(), SignerRole.OWNER);
    var contracts = ContractsFolder.of(Optional.ofNullable(environment.getProperty("fofo.chain.contracts")).map(Path::of).orElse(null));
    return new DeployRun(arguments, settings, environment, contracts, chain, who, signer, terminal);
  }

  private void requireComplete(DeploySettings settings, ChainFacts chain) {
    var faults = new ArrayList<String>();
    if (settings.rpcUrls().isEmpty()) {
      faults.add("fofo.deploy.rpc-urls is missing: the node's URL, in the environment as FOFO_DEPLOY_RPC_URLS");
    }
    if (settings.publicRpcUrl() == null) {
      faults.add("fofo.deploy.public-rpc-url is missing: a node for browsers, whose URL everybody may see");
    }
    var key = settings.key() == null ? "" : settings.key();
    if (ConfiguredKeys.addressOf(key).isPresent() && !chain.isTest()
        && !environment.getProperty("fofo.chain.signers.plain-keys", Boolean.class, false)) {
      faults.add("fofo.deploy.key is the key itself: make an encrypted one (./fofo key new) or use a signing service; "
          + "fofo.chain.signers.plain-keys=true accepts the risk");
    } else if (!key.isBlank() && KeyReference.parse("fofo.deploy.key", key) instanceof KeyReference.Account) {
      faults.add("fofo.deploy.key is an address: the deployer signs, so it needs a key");
    }
    if (!faults.isEmpty()) {
      throw new DeployRefused(faults);
    }
  }

  /** The same names as for {@code ./fofo key} will do. */
  private SignerSettings.Keystore passwords(SignerSettings.Keystore settings) {
    var file = environment.getProperty("FOFO_KEYSTORE_PASSWORD_FILE");
    return settings.password() != null || settings.passwordFile() != null ? settings
        : new SignerSettings.Keystore(environment.getProperty("FOFO_KEYSTORE_PASSWORD"), file == null ? null : Path.of(file));
  }
}
