package studio.fofo.chain.deployment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import studio.fofo.chain.Contracts;
import studio.fofo.chain.Token;
import studio.fofo.kernel.Address;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the contracts' script says: which transactions are missing, and the chain's deployment file as it will be after them.
 *
 * @param file its text, with start block 0 if that is not known yet
 */
record Plan(List<Step> steps, String file) {

  private static final String UNKNOWN = "\"startBlock\": 0,";

  Address contract(String name) {
    return Objects.requireNonNull(contracts().get(name), () -> "the script deploys no " + name);
  }

  Address minter() {
    return contract(Contracts.MINTER);
  }

  Map<String, Address> contracts() {
    var contracts = new LinkedHashMap<String, Address>();
    json().get("contracts").propertyStream().forEach(entry -> contracts.put(entry.getKey(), new Address(entry.getValue().asString())));
    return contracts;
  }

  List<Token> tokens() {
    return json().path("tokens").valueStream().map(token -> new Token(new Address(token.get("address").asString()),
        token.get("symbol").asString(), token.get("decimals").asInt())).toList();
  }

  long startBlock() {
    return json().get("startBlock").asLong();
  }

  /** The file with its start block. */
  String from(long startBlock) {
    return startBlock() == startBlock ? file
        : file.replaceFirst("\"startBlock\": [0-9]+,", "\"startBlock\": " + startBlock + ",");
  }

  boolean startIsUnknown() {
    return file.contains(UNKNOWN);
  }

  private JsonNode json() {
    return JsonMapper.shared().readTree(file);
  }
}
