package studio.fofo.chain.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import studio.fofo.chain.Chain;
import studio.fofo.chain.setup.ChainFacts;

/** What Solidity and Java both need to know about chains is the same in both. */
class OneTableTest {

  @Test
  void knowsTheSameChainsByTheSameNames() {
    assertThat(SolidityTables.rows()).hasSize(7)
        .allSatisfy((id, row) -> assertThat(ChainFacts.of(id)).hasValueSatisfying(facts -> {
          assertThat(facts.word()).isEqualTo(row.name());
          assertThat(facts.isTest()).isEqualTo(row.testnet());
        }));
    assertThat(ChainFacts.all()).allSatisfy(facts -> assertThat(SolidityTables.rows()).containsKey(facts.chainId()));
    assertThat(SolidityTables.rows().get(Chain.LOCAL).testnet()).isTrue();
  }

  @Test
  void deploysWithTheSaltAndTheContractsOfTheScript() throws IOException {
    assertThat(Files.readString(RehearsedChain.file("script/Deploy.s.sol"))).contains("keccak256(\"" + Ours.WORDS_OF_SALT + "\")")
        .contains("abi.encode(\"FofoForwarder\")");
    assertThat(Files.readString(RehearsedChain.file("script/Chains.sol"))).contains(ChainCheck.PERMIT2.value());
    assertThat(Files.readString(RehearsedChain.file("script/local/CanonicalPermit2.sol"))).contains(ChainCheck.FACTORY.value());
  }
}
