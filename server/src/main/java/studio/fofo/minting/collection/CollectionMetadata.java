package studio.fofo.minting.collection;

import java.util.LinkedHashMap;
import java.util.List;
import studio.fofo.artworks.Artwork;
import studio.fofo.minting.collection.Collection.Royalty;
import tools.jackson.databind.json.JsonMapper;

/**
 * A collection's own metadata: ERC-7572 ({@code contractURI}), with the two older royalty fields that some marketplaces still read. The
 * same facts give the same bytes.
 */
final class CollectionMetadata {

  private final JsonMapper json;
  private final String site;

  CollectionMetadata(JsonMapper json, String site) {
    this.json = json;
    this.site = site.replaceAll("/+$", "");
  }

  byte[] of(Collection collection, String description, Artwork cover, Royalty royalty) {
    var document = new LinkedHashMap<String, Object>();
    document.put("name", collection.name());
    document.put("symbol", collection.symbol());
    document.put("description", description);
    document.put("image", cover.imageCid().uri());
    document.put("banner_image", cover.imageCid().uri());
    document.put("featured_image", cover.imageCid().uri());
    document.put("external_link", site + "/collections/" + collection.id());
    document.put("collaborators", List.of(collection.owner().value()));
    document.put("seller_fee_basis_points", royalty.part().value());
    document.put("fee_recipient", royalty.receiver().value());
    return json.writeValueAsBytes(document);
  }
}
