package studio.fofo.chain.deployment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import studio.fofo.chain.TypedData;
import studio.fofo.chain.local.ContractsFolder;
import studio.fofo.chain.nodes.Hex;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A contract as it was compiled.
 *
 * @param creation its creation code, without arguments
 * @param runtime its runtime code, with zeros for immutables
 * @param metadata the compiler's, byte for byte: the runtime code ends with its hash
 */
record Built(String name, byte[] creation, byte[] runtime, List<Immutable> immutables, String metadata, Path root) {

  /** A place in the runtime code that the constructor fills. */
  record Immutable(int start, int length) {}

  static Built read(ContractsFolder contracts, String name) {
    var file = contracts.path().resolve("out/deploy/" + name + ".sol/" + name + ".json");
    try {
      var artifact = JsonMapper.shared().readTree(Files.readAllBytes(file));
      var runtime = artifact.get("deployedBytecode");
      var immutables = runtime.path("immutableReferences").valueStream().flatMap(JsonNode::valueStream)
          .map(place -> new Immutable(place.get("start").asInt(), place.get("length").asInt())).toList();
      return new Built(name, Hex.bytes(artifact.get("bytecode").get("object").asString()), Hex.bytes(runtime.get("object").asString()),
          immutables, artifact.get("rawMetadata").asString(), contracts.path());
    } catch (IOException broken) {
      throw new UncheckedIOException("cannot read " + file + ": run contracts/deploy --build", broken);
    }
  }

  /** Whether this code on a chain is ours, whatever its constructor put into the immutables. */
  boolean matches(byte[] onChain) {
    if (onChain.length != runtime.length) {
      return false;
    }
    var masked = onChain.clone();
    immutables.forEach(place -> Arrays.fill(masked, place.start(), place.start() + place.length(), (byte) 0));
    return Arrays.equals(masked, runtime);
  }

  /** The paths of sources that differ from what was compiled. */
  List<String> changedSources() {
    return json().get("sources").propertyStream()
        .filter(source -> !source.getValue().get("keccak256").asString().equals(Hex.data(TypedData.keccak(source(source.getKey())))))
        .map(source -> source.getKey()).sorted().toList();
  }

  /** {@code src/FofoMinter.sol:FofoMinter}. */
  String qualifiedName() {
    var target = json().get("settings").get("compilationTarget").propertyStream().findFirst().orElseThrow();
    return target.getKey() + ":" + target.getValue().asString();
  }

  /** {@code 0.8.37+commit.f401782d}. */
  String compiler() {
    return json().get("compiler").get("version").asString();
  }

  /** The compiler's standard JSON input, which gives the same code again; explorers verify against it. */
  String standardInput() {
    var input = JsonMapper.shared().createObjectNode().put("language", json().get("language").asString());
    var sources = input.putObject("sources");
    json().get("sources").propertyStream().forEach(source -> sources.putObject(source.getKey())
        .put("content", new String(source(source.getKey()), StandardCharsets.UTF_8)));
    var settings = (ObjectNode) json().get("settings").deepCopy();
    settings.remove("compilationTarget");
    settings.putObject("outputSelection").putObject("*").putArray("*").add("abi").add("evm.bytecode.object")
        .add("evm.deployedBytecode.object").add("metadata");
    input.set("settings", settings);
    return input.toString();
  }

  private byte[] source(String path) {
    try {
      return Files.readAllBytes(root.resolve(path));
    } catch (IOException missing) {
      throw new UncheckedIOException("cannot read the source " + path + " of " + name, missing);
    }
  }

  private JsonNode json() {
    return JsonMapper.shared().readTree(metadata);
  }
}
