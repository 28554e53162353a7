package studio.fofo.fulfilment.vendor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/**
 * The reduced documents of vendors. To regenerate one after the list of its operations in {@code vendors/<name>.operations} changed, run
 * this test with {@code -Dvendor.documents=<folder> -Dgolden.write=true}.
 */
class VendorDocumentTest {

  private static final Path FOLDER = Path.of("src/test/resources/vendors");

  @ParameterizedTest
  @CsvSource({"printful-v2, printful-v2.openapi.json", "printify-v1, printify-v1-community.openapi.yaml"})
  void saysWhatTheCompleteDocumentSays(String name, String file) throws IOException {
    assumeThat(VendorDocument.folder()).as("the vendors' documents are at hand").isPresent();
    var operations = Files.readAllLines(FOLDER.resolve(name + ".operations"));
    var reduced = DocumentReduction.of(DocumentReduction.read(VendorDocument.folder().orElseThrow().resolve(file)), operations);
    var text = JsonMapper.builder().build().writeValueAsString(reduced) + "\n";
    var kept = FOLDER.resolve(name + ".json");
    if (Boolean.getBoolean("golden.write")) {
      Files.writeString(kept, text);
    }
    assertThat(kept).hasContent(text.strip());
  }

  @Test
  void refusesWhatTheDocumentDoesNotHave() {
    var document = VendorDocument.of("printful-v2", "printful-v2.openapi.json");
    assertThat(document.broken(post("{\"recipient\":{\"zip\":\"1010\"},\"order_items\":[]}"))).isEmpty();
    assertThat(document.broken(post("{\"order_items\":[]}"))).singleElement().asString().contains("recipient");
    assertThat(document.broken(post("{\"recipient\":{\"postcode\":\"1010\"},\"order_items\":[]}"))).asString().contains("postcode");
    assertThat(document.broken(post("{\"recipient\":{\"zip\":1010},\"order_items\":[]}"))).asString().contains("zip");
    assertThat(document.broken(get("/v2/orders/@x/shipments", Map.of("limit", List.of("1000"))))).asString().contains("limit");
    assertThat(document.broken(get("/v2/orders/@x/shipments", Map.of("page", List.of("1"))))).asString().contains("page");
    assertThat(document.broken(get("/v2/parcels", Map.of()))).asString().contains("not in the document");
    assertThat(document.broken(get("/v2/orders/@x", Map.of()), Reply.json(Map.of("data", Map.of("id", 1))))).asString()
        .contains("external_id");
    assertThat(document.broken(get("/v2/orders/@x", Map.of()), Reply.empty(418))).asString().contains("no reply 418");
  }

  private static Received post(String body) {
    return new Received("POST", "/v2/orders", Map.of(), Map.of(), body);
  }

  private static Received get(String path, Map<String, List<String>> query) {
    return new Received("GET", path, query, Map.of(), "");
  }
}
