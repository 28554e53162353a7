package studio.fofo.chain.setup;

import java.time.Clock;
import java.util.Map;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import studio.fofo.chain.Chain;
import studio.fofo.chain.CallTrials;
import studio.fofo.chain.ChainReads;
import studio.fofo.chain.ContractSignatures;
import studio.fofo.chain.local.ContractsFolder;
import studio.fofo.chain.local.StateRoom;
import studio.fofo.chain.nodes.Nodes;
import studio.fofo.chain.nodes.SignatureCheck;
import studio.fofo.chain.nodes.Trials;
import studio.fofo.chain.signing.Keyring;
import studio.fofo.chain.signing.OutsideKeys;
import studio.fofo.runtime.Role;
import studio.fofo.runtime.Roles;
import studio.fofo.runtime.database.Migrations;
import studio.fofo.runtime.embedded.FofoHome;
import tools.jackson.databind.json.JsonMapper;

/** Chains, nodes and keys: in every role, since every role may look up a contract, sign a quote or check a signature. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ChainSettings.class)
class ChainConfiguration {

  @Bean
  Deployments deployments(JdbcClient jdbc, TransactionTemplate transaction, Migrations migrated) {
    return new Deployments(jdbc, Fence.around(transaction));
  }

  @Bean
  ChainBook chainBook(ChainSettings settings, Deployments deployments, JdbcClient jdbc) {
    return new ChainBook(settings, deployments, jdbc);
  }

  @Bean
  ContractsFolder contractsFolder(ChainSettings settings) {
    return ContractsFolder.of(settings.contracts());
  }

  @Bean
  LocalChain localChain(ChainSettings settings, ContractsFolder contracts, Environment environment) {
    return new LocalChain(settings.local(), contracts, FofoHome.of(environment),
        Roles.parse(environment.getProperty(Roles.PROPERTY, "all")).has(Role.CHAIN));
  }

  @Bean
  StateRoom localChainRoom(LocalChain local) {
    return new StateRoom(local.home().path().resolve("chain"));
  }

  @Bean
  Nodes nodes(ChainBook chains, LocalChain local, JsonMapper json, Clock clock, ChainSettings settings) {
    return new Nodes(
        chainId -> chainId == Chain.LOCAL ? local.urls() : chains.nodes(chainId), json, clock, settings.rpcTimeout());
  }

  @Bean
  OutsideKeys outsideKeys(ChainBook chains) {
    return chains.outsideKeys();
  }

  @Bean
  ChainReads chainReads(Nodes nodes) {
    return (chainId, to, data) -> nodes.of(chainId)
        .call("eth_call", Map.of("to", to.value(), "data", data), "latest").asString();
  }

  @Bean
  CallTrials callTrials(Nodes nodes) {
    return new Trials(nodes::of);
  }

  @Bean
  ContractSignatures contractSignatures(Nodes nodes, LocalChain local) {
    return new SignatureCheck(nodes, chainId -> chainId == Chain.LOCAL && local.neverStarted());
  }

  @Bean
  ContractsOnChain contractsOnChain(
      LocalChain local, ContractsFolder contracts, Nodes nodes, Keyring keyring, Deployments deployments) {
    return new ContractsOnChain(local.home(), contracts, nodes, keyring, deployments, local::ensureRunning);
  }
}
