package studio.fofo.chain.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The contracts project: its programs and deployments. */
public record ContractsFolder(Path path) {

  /** The configured folder, otherwise {@code contracts} in the working directory or next to it. */
  public static ContractsFolder of(@Nullable Path configured) {
    if (configured != null) {
      return new ContractsFolder(configured.toAbsolutePath().normalize());
    }
    return Stream.of("contracts", "../contracts")
        .map(Path::of)
        .filter(folder -> Files.exists(folder.resolve("foundry.toml")))
        .findFirst()
        .map(folder -> new ContractsFolder(folder.toAbsolutePath().normalize()))
        .orElseGet(() -> new ContractsFolder(Path.of("contracts").toAbsolutePath()));
  }

  /**
   * A Foundry program installed by npm: the native binary, not its Node.js wrapper, so that the pid is the program's own.
   *
   * @throws IllegalStateException if it is not installed; the message says what to do
   */
  public Path program(String name) {
    return installed(name).orElseThrow(() -> new IllegalStateException(
        name + " is not installed in " + path + ": run ./fofo test or ./fofo up, which install it, or npm ci in that folder"));
  }

  /** The same; empty if it is not installed. */
  public Optional<Path> installed(String name) {
    return Stream.of("node_modules/@foundry-rs/" + name + "-" + system() + "-" + processor() + "/bin/" + name, "node_modules/.bin/" + name)
        .map(path::resolve).filter(Files::isExecutable).findFirst();
  }

  /** The command that deploys all contracts that are not deployed yet. */
  public Path deployScript() {
    return path.resolve("deploy");
  }

  /** The file with a chain's addresses if the project deployed there. */
  public Path deployment(long chainId) {
    return path.resolve("deployments/" + chainId + ".json");
  }

  /** A digest of everything that determines the deployment; empty if the sources are not available. */
  public String fingerprint() {
    if (!Files.isDirectory(path.resolve("src"))) {
      return "";
    }
    try (var sources = Files.walk(path.resolve("src")); var scripts = Files.walk(path.resolve("script"))) {
      var digest = MessageDigest.getInstance("SHA-256");
      for (var file : Stream.concat(sources, scripts).filter(Files::isRegularFile).sorted().toList()) {
        digest.update(path.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
        digest.update(Files.readAllBytes(file));
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (IOException broken) {
      throw new UncheckedIOException("cannot read the contracts' sources in " + path, broken);
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every JDK has SHA-256", missing);
    }
  }

  private static String system() {
    var name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    return name.contains("mac") ? "darwin" : name.contains("win") ? "win32" : "linux";
  }

  private static String processor() {
    return System.getProperty("os.arch").equals("aarch64") ? "arm64" : "amd64";
  }
}
