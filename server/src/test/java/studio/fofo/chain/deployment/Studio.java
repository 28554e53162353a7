package studio.fofo.chain.deployment;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.web3j.utils.Numeric;
import studio.fofo.chain.setup.ChainFacts;
import studio.fofo.chain.signing.TestKey;
import studio.fofo.kernel.Address;

/** A studio that goes on a public chain: its accounts, settings and files, and what the command printed last. */
final class Studio {

  final TestKey deployer = new TestKey();
  final Address owner = new TestKey().address();
  final Map<String, Object> settings = new HashMap<>();
  private final Path folder;
  private String printed = "";

  Studio(Path folder) {
    this.folder = folder;
    settings.put("fofo.deploy.public-rpc-url", "https://nodes.example");
    settings.put("fofo.deploy.key", secret(deployer));
    settings.put("fofo.deploy.owner", owner.value());
    for (var role : new String[] {"relayer", "voucher", "quote", "settler"}) {
      settings.put("fofo.deploy." + role, secret(new TestKey()));
    }
    settings.put("fofo.deploy.pauser", new TestKey().address().value());
    settings.put("fofo.deploy.treasury", new TestKey().address().value());
    settings.put("fofo.deploy.fee-bps", "250");
    settings.put("fofo.deploy.folder", folder.toString());
    settings.put("fofo.chain.signers.plain-keys", "true");
    settings.put("fofo.chain.contracts", RehearsedChain.CONTRACTS.path().toString());
  }

  static String secret(TestKey key) {
    return "0x" + HexFormat.of().formatHex(Numeric.toBytesPadded(key.secret(), 32));
  }

  /** Runs the command. Waiting takes no time. */
  int deploys(RehearsedChain chain, ChainFacts facts, String... options) {
    settings.put("fofo.deploy.rpc-urls", chain.node().uri().toString());
    return deploys(facts.word(), options);
  }

  int deploys(String word, String... options) {
    var environment = new StandardEnvironment();
    environment.getPropertySources().addFirst(new MapPropertySource("test", settings));
    var bytes = new ByteArrayOutputStream();
    var words = new String[options.length + 1];
    words[0] = word;
    System.arraycopy(options, 0, words, 1, options.length);
    var terminal = new Terminal(new PrintStream(bytes, true, StandardCharsets.UTF_8), () -> false, time -> {});
    var status = new DeployCommand(environment, terminal).run(words);
    printed = bytes.toString(StandardCharsets.UTF_8);
    return status;
  }

  String printed() {
    return printed;
  }

  String read(String file) {
    try {
      return Files.readString(folder.resolve(file));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** Every file with its content. */
  Map<String, String> files() {
    var files = new TreeMap<String, String>();
    if (Files.exists(folder)) {
      try (var found = Files.walk(folder)) {
        found.filter(Files::isRegularFile).forEach(file -> files.put(folder.relativize(file).toString(), read(file.toString())));
      } catch (IOException broken) {
        throw new UncheckedIOException(broken);
      }
    }
    return files;
  }
}
