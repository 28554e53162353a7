package studio.fofo.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import studio.fofo.chain.Chain;
import studio.fofo.chain.SignerRole;
import studio.fofo.chain.local.ContractsFolder;
import studio.fofo.chain.nodes.Hex;
import studio.fofo.chain.nodes.Nodes;
import studio.fofo.chain.signing.LocalAccounts;
import studio.fofo.kernel.Refusal;

/**
 * A second chain for tests: Polygon Amoy's id on an anvil of its own, with the local chain's contracts at the same addresses. It mines only
 * on demand, like the local one. Its settings are for a context of its own.
 */
public final class SecondChain implements AutoCloseable {

  public static final long ID = 80_002;

  private final ContractsFolder project = ContractsFolder.of(null);
  private final Path folder = Path.of("target/second-chain").toAbsolutePath();
  private final int port = freePort();
  private final Process node;

  public SecondChain() {
    try {
      Files.createDirectories(folder.resolve("contracts/deployments"));
      Files.deleteIfExists(file());
      link("node_modules");
      link("foundry.toml");
      link("src");
      link("script");
      link("deploy");
      node = new ProcessBuilder(project.program("anvil").toString(), "--host", "127.0.0.1", "--port", Integer.toString(port),
          "--chain-id", Long.toString(ID), "--accounts", Integer.toString(LocalAccounts.COUNT), "--mnemonic", LocalAccounts.MNEMONIC,
          "--quiet")
          .redirectErrorStream(true).redirectOutput(folder.resolve("anvil.log").toFile()).start();
    } catch (IOException broken) {
      throw new UncheckedIOException("cannot start a second chain", broken);
    }
  }

  /** Of {@code fofo.chain}. */
  public List<String> settings() {
    var settings = new ArrayList<String>();
    settings.add("fofo.chain.contracts=" + folder.resolve("contracts"));
    Stream.of("chain-id=" + ID, "rpc-urls[0]=http://127.0.0.1:" + port, "public-rpc-url=http://127.0.0.1:" + port, "finality=1",
        "large-finality=1", "poll=100ms", "resend=2s", "patience=10s", "halts=365d", "lowest-fee=0", "lowest-tip=1")
        .forEach(setting -> settings.add("fofo.chain.chains[0]." + setting));
    Stream.of(SignerRole.RELAYER, SignerRole.SETTLER, SignerRole.QUOTE, SignerRole.VOUCHER, SignerRole.TREASURY)
        .forEach(role -> settings.add("fofo.chain.chains[0].keys." + role.name().toLowerCase(Locale.ROOT) + "="
            + LocalAccounts.secret(role.localAccount())));
    return settings;
  }

  /** Brings the local chain's contracts to it, once. */
  public void deploy(Nodes nodes, Path localDeployment) {
    if (Files.exists(file())) {
      return;
    }
    var state = nodes.of(Chain.LOCAL).call("anvil_dumpState").asString();
    Eventually.is("second chain", () -> loads(nodes, state));
    var start = Hex.small(nodes.of(ID).call("eth_blockNumber"));
    try {
      Files.writeString(file(), Files.readString(localDeployment)
          .replaceFirst("\"chainId\": ?[0-9]+", "\"chainId\": " + ID)
          .replaceFirst("\"startBlock\": ?[0-9]+", "\"startBlock\": " + start));
    } catch (IOException broken) {
      throw new UncheckedIOException("cannot write the second chain's deployment", broken);
    }
  }

  private static boolean loads(Nodes nodes, String state) {
    try {
      return nodes.of(ID).call("anvil_loadState", state).asBoolean();
    } catch (Refusal notYet) {
      return false;
    }
  }

  /** Its node stops responding, and keeps what it has. */
  public void freeze() {
    signal("STOP", node.pid());
  }

  public void thaw() {
    signal("CONT", node.pid());
  }

  /** Stops any process, or lets it continue. */
  public static void signal(String name, long pid) {
    try {
      var exit = new ProcessBuilder("kill", "-" + name, Long.toString(pid)).inheritIO().start().waitFor();
      if (exit != 0) {
        throw new IllegalStateException("kill -" + name + " " + pid + " ended with " + exit);
      }
    } catch (IOException broken) {
      throw new UncheckedIOException("cannot send a signal", broken);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", interrupted);
    }
  }

  @Override
  public void close() {
    thaw();
    node.destroy();
  }

  private Path file() {
    return folder.resolve("contracts/deployments/" + ID + ".json");
  }

  private void link(String name) throws IOException {
    var link = folder.resolve("contracts").resolve(name);
    Files.deleteIfExists(link);
    if (name.equals("deploy")) {
      Files.writeString(link, "#!/bin/sh\nexec '" + project.deployScript() + "' \"$@\"\n");
      link.toFile().setExecutable(true);
    } else {
      Files.createSymbolicLink(link, project.path().resolve(name));
    }
  }

  private static int freePort() {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException broken) {
      throw new UncheckedIOException("no free port", broken);
    }
  }
}
