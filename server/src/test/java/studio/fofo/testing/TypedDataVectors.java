package studio.fofo.testing;

import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The shared examples of every signed struct, computed with viem and verified with the contracts. */
public final class TypedDataVectors {

  private TypedDataVectors() {}

  public static List<JsonNode> all() {
    return JsonMapper.shared().readTree(Path.of("../contracts/test/vectors/eip712.json").toFile()).get("vectors").valueStream().toList();
  }

  /** The encoded type of a struct, as the contracts hash it. */
  public static String type(String primaryType) {
    return all().stream().filter(vector -> vector.get("primaryType").asString().equals(primaryType)).findFirst().orElseThrow()
        .get("encodedType").asString();
  }
}
