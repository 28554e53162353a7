package studio.fofo.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.web3j.utils.Numeric;
import studio.fofo.chain.signing.LocalAccounts;
import studio.fofo.kernel.Address;
import studio.fofo.testing.TypedDataVectors;
import tools.jackson.databind.JsonNode;

/** Our EIP-712 hashes and signatures against those of viem and the contracts. */
class TypedDataTest {

  static Stream<JsonNode> vectors() {
    return TypedDataVectors.all().stream();
  }

  @ParameterizedTest
  @MethodSource("vectors")
  void hashesAndSignsAsEveryoneDoes(JsonNode vector) {
    var separator = domain(vector);
    var structure = hash(vector, vector.get("primaryType").asString(), vector.get("message"));
    var digest = TypedData.digest(separator, structure);

    assertThat(Numeric.toHexString(separator)).isEqualTo(vector.get("domainSeparator").asString());
    assertThat(Numeric.toHexString(structure)).isEqualTo(vector.get("structHash").asString());
    assertThat(Numeric.toHexString(digest)).isEqualTo(vector.get("digest").asString());
    var signature = LocalAccounts.signer(0).sign(TypedData.message(separator, structure));
    assertThat(Numeric.toHexString(signature.getR()) + Numeric.toHexStringNoPrefix(signature.getS())
        + Numeric.toHexStringNoPrefix(signature.getV())).isEqualTo(vector.get("signature").asString());
  }

  /** All of ours have a version. Permit2's has none, and we never sign for it. */
  private static byte[] domain(JsonNode vector) {
    var domain = vector.get("domain");
    return domain.has("version")
        ? TypedData.domain(domain.get("name").asString(), domain.get("version").asString(), domain.get("chainId").asLong(),
            new Address(domain.get("verifyingContract").asString()))
        : Numeric.hexStringToByteArray(vector.get("domainSeparator").asString());
  }

  private static byte[] hash(JsonNode vector, String type, JsonNode message) {
    var structure = new TypedData(encode(vector, type));
    for (var field : vector.get("types").get(type)) {
      add(vector, structure, field.get("type").asString(), message.get(field.get("name").asString()));
    }
    return structure.hash();
  }

  private static void add(JsonNode vector, TypedData structure, String type, JsonNode value) {
    if (type.endsWith("[]")) {
      structure.array(value.valueStream().map(one -> hash(vector, type.substring(0, type.length() - 2), one)).toList());
    } else if (type.startsWith("uint")) {
      structure.number(new BigInteger(value.asString()));
    } else {
      switch (type) {
        case "address" -> structure.address(new Address(value.asString()));
        case "bytes32" -> structure.word(Numeric.hexStringToByteArray(value.asString()));
        case "bytes" -> structure.bytes(Numeric.hexStringToByteArray(value.asString()));
        case "string" -> structure.text(value.asString());
        case "bool" -> structure.flag(value.asBoolean());
        default -> structure.word(hash(vector, type, value));
      }
    }
  }

  /** The type itself, then those that it refers to, by name. */
  private static String encode(JsonNode vector, String type) {
    var referred = new TreeSet<String>();
    refer(vector, type, referred);
    referred.remove(type);
    return own(vector, type) + String.join("", referred.stream().map(other -> own(vector, other)).toList());
  }

  private static void refer(JsonNode vector, String type, Set<String> referred) {
    if (vector.get("types").has(type) && referred.add(type)) {
      vector.get("types").get(type).forEach(field -> refer(vector, field.get("type").asString().replace("[]", ""), referred));
    }
  }

  private static String own(JsonNode vector, String type) {
    return type + "(" + String.join(",", vector.get("types").get(type).valueStream()
        .map(field -> field.get("type").asString() + " " + field.get("name").asString()).toList()) + ")";
  }
}
