package studio.fofo.identity.wallet;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import studio.fofo.runtime.embedded.FofoHome;
import tools.jackson.databind.json.JsonMapper;

/** Where contract accounts are asked. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ChainNodeSettings.class)
class WalletConfiguration {

  @Bean
  ChainNodes chainNodes(ChainNodeSettings settings, Environment environment) {
    return settings.nodes(FofoHome.of(environment));
  }

  @Bean
  ContractSignatures contractSignatures(ChainNodes nodes, JsonMapper json) {
    return new JsonRpcContractSignatures(nodes, json);
  }
}
