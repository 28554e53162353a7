package studio.fofo.minting.mint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import studio.fofo.artworks.Artwork;
import studio.fofo.artworks.ArtworkId;
import studio.fofo.artworks.DigitalSource;
import studio.fofo.kernel.TypeId;
import studio.fofo.kernel.UserId;
import studio.fofo.storage.Cid;
import tools.jackson.databind.json.JsonMapper;

class MetadataTest {

  private final JsonMapper json = new JsonMapper();

  @Test
  void namesEachTraitOnceAlsoWhereAnEngineCountsTheStyleAmongTheFeatures() {
    var written = json
        .readTree(new Metadata(json).of(artwork(Map.of("style", "glitch", "mood", "calm")), "Signal", "lost", Map.of("product", "prod_1")));
    assertThat(written.get("attributes").values().stream().map(trait -> trait.get("trait_type").asString()))
        .containsExactlyInAnyOrder("style", "mood", "prompt", "seed", "engine", "product");
  }

  private static Artwork artwork(Map<String, String> features) {
    return new Artwork(new ArtworkId(TypeId.next("art").toString()), new UserId(TypeId.next("user").toString()), "a signal",
        "a signal, glitch", "glitch", 7, "procedural", "1.1.0", "painter",
        DigitalSource.ALGORITHMIC_MEDIA, 1024, 1024, Cid.ofRaw(new byte[] {1}), "/media/a", "/media/b", features, "", Instant.EPOCH);
  }
}
