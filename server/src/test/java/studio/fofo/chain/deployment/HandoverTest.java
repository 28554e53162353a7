package studio.fofo.chain.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.fofo.chain.ContractAbi;
import studio.fofo.chain.setup.ChainFacts;
import studio.fofo.chain.signing.TestKey;
import studio.fofo.kernel.Address;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The owner's multisig gets everything, and the deployer keeps nothing. */
class HandoverTest {

  private static final ChainFacts BASE = ChainFacts.of(8_453).orElseThrow();
  private static final ContractAbi MINTER = ContractAbi.of("FofoMinter");

  @TempDir
  private Path folder;
  private Studio studio;
  private RehearsedChain chain;

  @Test
  void handsEverythingToTheMultisigWhenItHasAsked() {
    studio = new Studio(folder);
    try (var base = new RehearsedChain(8_453)) {
      chain = base;
      chain.give(studio.deployer.address(), RehearsedChain.ETHER);
      chain.makeContract(studio.owner);
      assertThat(studio.deploys(chain, BASE, "--yes")).as(studio.printed()).isZero();
      assertThat(studio.printed()).contains("must ask for the contracts", "for data on the chain below");
      assertThat(batch().get("meta").get("createdFromSafeAddress").asString()).isEqualTo(studio.owner.value());
      assertThat(batch().get("chainId").asString()).isEqualTo("8453");
      assertThat(theMultisigSendsItsBatch()).isEqualTo(4);

      assertThat(studio.deploys(chain, BASE, "--yes")).as(studio.printed()).isZero();
      assertThat(studio.printed()).contains("owns the contracts, and the deployer has no right on them", "empty the deployer");
      assertThat(studio.files()).doesNotContainKey("8453/safe.json");
      for (var name : new String[] {"minter", "checkout", "originals", "editions"}) {
        assertThat(Address.ofWord(asked(name, "owner"))).as(name).isEqualTo(studio.owner);
      }
      for (var name : new String[] {"minter", "checkout"}) {
        assertThat(new BigInteger(asked(name, "rolesOf", ContractAbi.address(studio.deployer.address())).substring(2), 16)).isZero();
      }
      changesNothingAnyMore();
      asksTheMultisigForAnotherSettler();
    }
  }

  private void changesNothingAnyMore() {
    var sent = chain.sent();
    var before = studio.files();
    assertThat(studio.deploys(chain, BASE, "--yes")).isZero();
    assertThat(studio.printed()).contains("nothing has changed since the last run");
    assertThat(chain.sent()).isEqualTo(sent);
    assertThat(studio.files()).isEqualTo(before);
  }

  private void asksTheMultisigForAnotherSettler() {
    var other = new TestKey();
    studio.settings.put("fofo.deploy.settler", Studio.secret(other));
    studio.settings.put("fofo.deploy.fee-bps", "300");
    assertThat(studio.deploys(chain, BASE, "--yes")).as(studio.printed()).isZero();
    assertThat(studio.printed()).contains("checkout: the settler is " + other.address());
    assertThat(theMultisigSendsItsBatch()).isEqualTo(2);

    assertThat(studio.deploys(chain, BASE, "--yes")).isZero();
    assertThat(studio.printed()).doesNotContain("the owner must set");
    assertThat(studio.files()).doesNotContainKey("8453/safe.json");
  }

  private int theMultisigSendsItsBatch() {
    batch().get("transactions").forEach(call -> chain.sendAs(studio.owner, call.get("to").asString(), call.get("data").asString()));
    return batch().get("transactions").size();
  }

  private JsonNode batch() {
    return JsonMapper.shared().readTree(studio.read("8453/safe.json"));
  }

  private String asked(String contract, String function, Object... arguments) {
    var address = JsonMapper.shared().readTree(studio.read("8453.json")).get("contracts").get(contract).asString();
    return chain.ask("eth_call", Map.of("to", address, "data", MINTER.call(function, arguments)), "latest").asString();
  }
}
