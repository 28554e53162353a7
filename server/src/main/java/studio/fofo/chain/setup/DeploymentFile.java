package studio.fofo.chain.setup;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import studio.fofo.chain.Token;
import studio.fofo.kernel.Address;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The result of the contracts' deploy script: {@code deployments/<chainId>.json}.
 *
 * @param startBlock the first block that may contain our contracts' logs
 */
record DeploymentFile(long chainId, long startBlock, Map<String, Address> contracts, List<Token> tokens) {

  static DeploymentFile read(byte[] file) {
    var root = JsonMapper.shared().readTree(file);
    var contracts = new LinkedHashMap<String, Address>();
    root.get("contracts").propertyStream().forEach(
        entry -> contracts.put(entry.getKey(), new Address(entry.getValue().asString())));
    var tokens = StreamSupport.stream(root.path("tokens").spliterator(), false).map(DeploymentFile::token).toList();
    return new DeploymentFile(root.get("chainId").asLong(), root.path("startBlock").asLong(0), contracts, tokens);
  }

  private static Token token(JsonNode token) {
    return new Token(
        new Address(token.get("address").asString()), token.get("symbol").asString(), token.get("decimals").asInt());
  }
}
