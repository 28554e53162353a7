package studio.fofo.chain.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.fofo.chain.Chain;
import studio.fofo.chain.Chains;
import studio.fofo.chain.Contracts;
import studio.fofo.chain.local.ContractsFolder;
import studio.fofo.chain.nodes.Nodes;
import studio.fofo.chain.signing.Keyring;
import studio.fofo.kernel.Address;
import studio.fofo.runtime.embedded.FofoHome;
import studio.fofo.testing.Eventually;
import studio.fofo.testing.ModuleTest;

/** A home's chain already has contracts, and the current sources differ. */
@ModuleTest
class KeptContractsTest {

  private final Chains chains;
  private final Nodes nodes;
  private final Keyring keyring;
  private final Deployments deployments;

  @TempDir
  private Path folder;

  KeptContractsTest(Chains chains, Nodes nodes, Keyring keyring, Deployments deployments) {
    this.chains = chains;
    this.nodes = nodes;
    this.keyring = keyring;
    this.deployments = deployments;
  }

  @BeforeEach
  void changeTheSources() throws IOException {
    Eventually.is("deployment", () -> !chains.contracts(Chain.LOCAL).isEmpty());
    Files.createDirectories(folder.resolve("contracts/src"));
    Files.createDirectories(folder.resolve("contracts/script"));
    Files.writeString(folder.resolve("contracts/src/New.sol"), "contract New {}");
    Files.writeString(folder.resolve("contracts/deploy"), "#!/bin/sh\nexit 1\n");
    assertThat(folder.resolve("contracts/deploy").toFile().setExecutable(true)).isTrue();
  }

  @Test
  void keepsTheChainsFirstContracts() throws IOException {
    var before = chains.contracts(Chain.LOCAL);
    write(before);
    Files.writeString(folder.resolve("deployments/31337.json.sources"), "of other sources");

    contracts().ensure(Chain.LOCAL);

    assertThat(deployments.of(Chain.LOCAL)).isEqualTo(before);
  }

  @Test
  void redeploysContractsThatTheChainLost() throws IOException {
    write(Map.of(Contracts.CHECKOUT, new Address("0x00000000000000000000000000000000000000c0")));
    Files.writeString(folder.resolve("deployments/31337.json.sources"), "of other sources");

    assertThatThrownBy(() -> contracts().ensure(Chain.LOCAL)).hasMessageStartingWith("deploying the contracts failed");
  }

  @Test
  void deploysAgainAfterAnInterruptedDeployment() throws IOException {
    write(chains.contracts(Chain.LOCAL));

    assertThatThrownBy(() -> contracts().ensure(Chain.LOCAL)).hasMessageStartingWith("deploying the contracts failed");
  }

  private ContractsOnChain contracts() {
    return new ContractsOnChain(new FofoHome(folder), new ContractsFolder(folder.resolve("contracts")), nodes, keyring, deployments,
        () -> false);
  }

  private void write(Map<String, Address> addresses) throws IOException {
    var names = addresses.entrySet().stream().map(one -> "\"" + one.getKey() + "\":\"" + one.getValue().value() + "\"").toList();
    Files.createDirectories(folder.resolve("deployments"));
    Files.writeString(folder.resolve("deployments/31337.json"),
        "{\"chainId\":31337,\"startBlock\":0,\"contracts\":{" + String.join(",", names) + "}}");
  }
}
