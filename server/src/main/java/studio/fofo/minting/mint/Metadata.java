package studio.fofo.minting.mint;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import studio.fofo.artworks.Artwork;
import tools.jackson.databind.json.JsonMapper;

/**
 * A token's metadata in marketplaces' format (ERC-721 and ERC-1155 metadata, OpenSea's attributes), with the picture's provenance.
 * The same artwork, name and description give the same bytes.
 */
public final class Metadata {

  /** Already named by the artwork itself; some engines also list it as a feature. */
  private static final String STYLE = "style";

  private final JsonMapper json;

  public Metadata(JsonMapper json) {
    this.json = json;
  }

  public byte[] of(Artwork artwork, String name, String description, Map<String, String> more) {
    var document = new LinkedHashMap<String, Object>();
    document.put("name", name);
    document.put("description", description);
    document.put("image", artwork.imageCid().uri());
    document.put("attributes", attributes(artwork, more));
    document.put("properties", provenance(artwork));
    return json.writeValueAsBytes(document);
  }

  private static List<Map<String, Object>> attributes(Artwork artwork, Map<String, String> more) {
    var attributes = new ArrayList<Map<String, Object>>();
    if (!artwork.style().isEmpty()) {
      attributes.add(trait(STYLE, artwork.style()));
    }
    artwork.features().entrySet().stream()
        .filter(feature -> !feature.getKey().equalsIgnoreCase(STYLE))
        .forEach(feature -> attributes.add(trait(feature.getKey(), feature.getValue())));
    if (artwork.isUploaded()) {
      attributes.add(trait("title", artwork.prompt()));
      attributes.add(trait("source", artwork.source().term()));
    } else {
      attributes.add(trait("prompt", artwork.prompt()));
      attributes.add(trait("seed", Long.toString(artwork.seed())));
      attributes.add(trait("engine", artwork.engine() + " " + artwork.engineVersion()));
    }
    more.forEach((trait, value) -> attributes.add(trait(trait, value)));
    return attributes;
  }

  private static Map<String, Object> trait(String type, String value) {
    var trait = new LinkedHashMap<String, Object>();
    trait.put("trait_type", type);
    trait.put("value", value);
    return trait;
  }

  private static Map<String, Object> provenance(Artwork artwork) {
    var provenance = new LinkedHashMap<String, Object>();
    provenance.put("artwork", artwork.id().value());
    if (artwork.isUploaded()) {
      upload(artwork, provenance);
    } else {
      recipe(artwork, provenance);
    }
    provenance.put("digitalSourceType", artwork.source().uri());
    provenance.put("width", artwork.width());
    provenance.put("height", artwork.height());
    provenance.put("createdAt", artwork.createdAt().toString());
    return provenance;
  }

  private static void recipe(Artwork artwork, Map<String, Object> provenance) {
    provenance.put("prompt", artwork.prompt());
    provenance.put("enhancedPrompt", artwork.enhancedPrompt());
    provenance.put("style", artwork.style());
    provenance.put("seed", Long.toString(artwork.seed()));
    provenance.put("engine", artwork.engine());
    provenance.put("engineVersion", artwork.engineVersion());
    provenance.put("model", artwork.model());
  }

  /** No engine produced it, so it has no prompt, seed or model. */
  private static void upload(Artwork artwork, Map<String, Object> provenance) {
    provenance.put("title", artwork.prompt());
    if (!artwork.style().isEmpty()) {
      provenance.put("style", artwork.style());
    }
    provenance.put("engine", artwork.engine());
  }
}
