package studio.fofo.chain.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigInteger;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import studio.fofo.chain.nodes.Hex;
import studio.fofo.chain.setup.ChainFacts;
import studio.fofo.chain.signing.FakeService;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is on the chain is what was built, and others can see that. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VerificationTest {

  private static final ChainFacts AMOY = ChainFacts.of(80_002).orElseThrow();
  private static final String KEY = "an-api-key-of-ours";

  private RehearsedChain chain;
  private Studio studio;
  private Path folder;

  @BeforeAll
  void deploy(@TempDir Path deployments) {
    folder = deployments;
    chain = new RehearsedChain(80_002);
    studio = new Studio(folder);
    chain.give(studio.deployer.address(), RehearsedChain.ETHER.multiply(BigInteger.TEN));
    assertThat(studio.deploys(chain, AMOY, "--yes")).as(studio.printed()).isZero();
  }

  @AfterAll
  void end() {
    chain.close();
  }

  @Test
  void writesAnInputThatCompilesToTheSameCode() throws Exception {
    var input = folder.resolve("80002/verify/ERC2771Forwarder.input.json");
    var output = folder.resolve("output.json");
    var compiler = new ProcessBuilder(RehearsedChain.file("tools/solc").toString(), "--standard-json").redirectInput(input.toFile())
        .redirectOutput(output.toFile()).start();
    assertThat(compiler.waitFor()).isZero();

    var compiled = JsonMapper.shared().readTree(Files.readAllBytes(output)).get("contracts")
        .get("node_modules/@openzeppelin/contracts/metatx/ERC2771Forwarder.sol").get("ERC2771Forwarder");
    var built = Built.read(RehearsedChain.CONTRACTS, "ERC2771Forwarder");
    assertThat("0x" + compiled.get("evm").get("bytecode").get("object").asString()).isEqualTo(Hex.data(built.creation()));
    assertThat(compiled.get("metadata").asString()).isEqualTo(studio.read("80002/verify/ERC2771Forwarder.metadata.json"));
  }

  @Test
  void postsToTheVerifiersOfTheCommandLineAndOnlyToThem() {
    try (var sourcify = new FakeSourcify(); var etherscan = new FakeEtherscan()) {
      studio.settings.put("fofo.deploy.etherscan-key", KEY);
      assertThat(studio.deploys(chain, AMOY, "--yes")).isZero();
      assertThat(sourcify.received()).isEmpty();

      assertThat(studio.deploys(chain, AMOY, "--yes", "--verify", "sourcify=" + sourcify.url(), "--verify",
          "etherscan=" + etherscan.url() + "/v2/api")).as(studio.printed()).isZero();
      assertThat(studio.printed()).contains("sourcify FofoMinter", "etherscan FofoCheckout").doesNotContain(KEY);
      assertThat(studio.printed().lines().filter(line -> line.endsWith(": verified (exact_match)"))).hasSize(6);
      assertThat(studio.printed().lines().filter(line -> line.endsWith(": verified"))).hasSize(6);
    }
  }

  @Test
  void saysWhatAVerifierSays() {
    try (var sourcify = new FakeSourcify()) {
      sourcify.plan(FakeService.Reply.status(404, Map.of()), FakeService.Reply.status(400, Map.of("message", "no such chain")));
      studio.deploys(chain, AMOY, "--yes", "--verify", "sourcify=" + sourcify.url());
      assertThat(studio.printed()).contains(": refused: no such chain");
    }
    assertThat(studio.deploys(chain, AMOY, "--yes", "--verify", "sourcify=http://127.0.0.1:1")).isEqualTo(1);
    assertThat(studio.printed()).contains("the verifier 127.0.0.1 does not respond");
  }

  @Test
  void noticesForeignCode() {
    var checkout = JsonMapper.shared().readTree(studio.read("80002.json")).get("contracts").get("checkout").asString();
    var code = chain.ask("eth_getCode", checkout, "latest").asString();
    chain.ask("anvil_setCode", checkout, code.substring(0, 2_000) + (code.charAt(2_000) == '0' ? '1' : '0') + code.substring(2_001));

    assertThat(studio.deploys(chain, AMOY, "--yes")).isEqualTo(1);
    assertThat(studio.printed()).contains("the code at " + checkout + " is not FofoCheckout as it was built");
    chain.ask("anvil_setCode", checkout, code);
  }

  @Test
  void noticesSourcesAndMetadataThatAreNotThoseOfTheCode() throws IOException {
    var built = Built.read(RehearsedChain.CONTRACTS, "FofoMinter");
    assertThat(built.changedSources()).isEmpty();
    assertThat(MetadataHash.in(built.runtime())).hasValueSatisfying(hash -> assertThat(hash).isEqualTo(MetadataHash.of(built.metadata())));
    assertThat(MetadataHash.of(built.metadata() + " ")).isNotEqualTo(MetadataHash.of(built.metadata()));
    assertThat(MetadataHash.in(new byte[3])).isEmpty();

    Files.createDirectories(folder.resolve("elsewhere/src"));
    var elsewhere = new Built(built.name(), built.creation(), built.runtime(), built.immutables(),
        "{\"sources\": {\"src/A.sol\": {\"keccak256\": \"0x00\"}}}", folder.resolve("elsewhere"));
    Files.writeString(folder.resolve("elsewhere/src/A.sol"), "contract A {}");
    assertThat(elsewhere.changedSources()).containsExactly("src/A.sol");
    Folders.delete(folder.resolve("elsewhere"));
  }

  /** As docs.sourcify.dev describes version 2. */
  private final class FakeSourcify extends FakeService {

    private int jobs;

    @Override
    protected Reply answer(Received request) {
      if (request.method().equals("GET")) {
        return request.path().startsWith("/v2/contract/80002/0x") ? Reply.status(404, Map.of("customCode", "not_found"))
            : Reply.json(jobs++ % 2 == 0 ? Map.of("isJobCompleted", false)
                : Map.of("isJobCompleted", true, "contract", Map.of("match", "exact_match")));
      }
      var body = JsonMapper.shared().readTree(request.body());
      var name = body.get("contractIdentifier").asString().split(":")[1];
      var address = request.path().substring("/v2/verify/80002/".length());
      var same = body.get("stdJsonInput").toString().equals(studio.read("80002/verify/" + name + ".input.json"))
          && body.get("compilerVersion").asString().matches("[0-9.]+\\+commit\\.[0-9a-f]{8}") && addresses().contains(address);
      return same ? Reply.status(202, Map.of("verificationId", "72d12273-0723-448e-a9f6-f7957128efa5"))
          : Reply.status(400, Map.of("message", "not what was deployed"));
    }
  }

  /** As docs.etherscan.io describes version 2: it compares the creation code with the constructor's arguments. */
  private final class FakeEtherscan extends FakeService {

    @Override
    protected Reply answer(Received request) {
      if (request.method().equals("GET")) {
        return Reply.json(request.path().contains("chainid=80002") && request.path().contains("apikey=" + KEY)
            ? Map.of("status", "1", "result", "Pass - Verified") : Map.of("status", "0", "result", "Fail - Unable to verify"));
      }
      var form = Arrays.stream(request.body().split("&")).map(field -> field.split("=", 2))
          .collect(Collectors.toMap(field -> field[0], field -> URLDecoder.decode(field[1], StandardCharsets.UTF_8)));
      var name = form.get("contractname").split(":")[1];
      var address = Ours.address(Built.read(RehearsedChain.CONTRACTS, name).creation(),
          Hex.bytes("0x" + form.get("constructorArguements")));
      var same = form.get("apikey").equals(KEY) && form.get("compilerversion").startsWith("v0.")
          && form.get("sourceCode").equals(studio.read("80002/verify/" + name + ".input.json"))
          && address.value().equals(form.get("contractaddress"));
      return Reply.json(same ? Map.of("status", "1", "result", "ezq878u486pzijkvvmerl6a9mzwhv6sefgvqi5tkwceejc7tvn")
          : Map.of("status", "0", "result", "not what was deployed"));
    }
  }

  private List<String> addresses() {
    return JsonMapper.shared().readTree(studio.read("80002.json")).get("contracts").valueStream().map(JsonNode::asString).toList();
  }
}
