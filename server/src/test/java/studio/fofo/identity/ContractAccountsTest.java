package studio.fofo.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Types;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.web3j.crypto.ECKeyPair;
import studio.fofo.chain.nodes.Nodes;
import studio.fofo.testing.ModuleTest;
import studio.fofo.testing.SignIn;
import studio.fofo.testing.SmartWallets;

/** Contract accounts sign in. */
@ModuleTest
class ContractAccountsTest {

  private final Nodes nodes;
  private final SignIn signIn;
  private final JdbcClient jdbc;
  private final ECKeyPair owner = SignIn.newKey();
  private SmartWallets wallets;

  ContractAccountsTest(Nodes nodes, SignIn signIn, JdbcClient jdbc) {
    this.nodes = nodes;
    this.signIn = signIn;
    this.jdbc = jdbc;
  }

  @BeforeEach
  void deployTheFactory() {
    wallets = SmartWallets.deploy(nodes);
  }

  @Test
  void signsAContractAccountIn() {
    var account = wallets.of(owner, true).value();
    var message = signIn.message(account, signIn.nonce());
    var inner = SignIn.sign(owner, message).substring(2);
    var reply = signIn.verify(message, "0x" + SmartWallets.wrapped(wallets.factory(), wallets.makeCall(owner, true), inner));
    assertThat(reply.get("user").get("wallets").get(0).asString()).isEqualTo(account);
  }

  @Test
  void recognisesAContractAccountOnItsOwnChainOnly() {
    var account = wallets.of(owner, true).value();
    wallets.make(owner, true);
    var somebody = signIn(account);
    assertThat(signIn(account)).isEqualTo(somebody);
    for (var chain : new Long[] {1L, null}) {
      jdbc.sql("update identity.wallets set contract_chain_id = :chain where address = :account")
          .param("chain", chain, Types.BIGINT).param("account", account).update();
      assertThatThrownBy(() -> signIn(account)).hasMessageContaining("IDENTITY_WALLET_ELSEWHERE");
    }
  }

  private String signIn(String account) {
    var message = signIn.message(account, signIn.nonce());
    return signIn.verify(message, SignIn.sign(owner, message)).get("user").get("id").asString();
  }
}
