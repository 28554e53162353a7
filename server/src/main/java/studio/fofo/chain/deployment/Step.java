package studio.fofo.chain.deployment;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import studio.fofo.chain.nodes.Hex;
import studio.fofo.kernel.Address;
import tools.jackson.databind.JsonNode;

/**
 * A transaction that is missing on the chain.
 *
 * @param what for people: {@code create FofoMinter}
 * @param gas what Forge expects it to use at most
 * @param creates the contract that it creates
 */
record Step(String what, Address to, byte[] data, long gas, Optional<Address> creates) {

  private static final int LONGEST = 90;
  /** Addresses and hashes. */
  private static final Pattern LONG = Pattern.compile("0x([0-9a-fA-F]{4})[0-9a-fA-F]{28,}([0-9a-fA-F]{4})");

  /** From the transactions that Forge writes. */
  static Step read(JsonNode planned) {
    var sent = planned.get("transaction");
    var creation = planned.path("transactionType").asString("").equals("CREATE2");
    var contract = planned.path("contractName").asString("");
    var what = creation ? "create " + contract : call(contract, planned);
    return new Step(what, new Address(sent.get("to").asString()), Hex.bytes(sent.get("input").asString()),
        sent.path("gas").isString() ? Hex.small(sent.get("gas")) : 0,
        creation ? Optional.of(new Address(planned.get("contractAddress").asString())) : Optional.empty());
  }

  private static String call(String contract, JsonNode planned) {
    var function = planned.path("function").asString("").split("\\(", 2)[0];
    var text = String.format(Locale.ROOT, "%s.%s(%s)", contract, function,
        planned.path("arguments").valueStream().map(argument -> LONG.matcher(argument.asString("")).replaceAll("0x$1…$2"))
            .collect(Collectors.joining(", ")));
    return text.length() > LONGEST ? text.substring(0, LONGEST - 1) + "…" : text;
  }
}
