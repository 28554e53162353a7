package studio.fofo.minting.drop;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import studio.fofo.artworks.Artworks;
import studio.fofo.minting.collection.Collection;
import studio.fofo.minting.collection.OwnersCall;
import studio.fofo.storage.Cid;
import studio.fofo.storage.ContentStore;
import tools.jackson.databind.json.JsonMapper;

/** What the numbered pieces of a collection show before they are revealed: its cover, for all of them the same. */
public final class Placeholders {

  private final Artworks artworks;
  private final ContentStore content;
  private final JsonMapper json;

  Placeholders(Artworks artworks, ContentStore content, JsonMapper json) {
    this.artworks = artworks;
    this.content = content;
    this.json = json;
  }

  /** The transaction that sets it; empty if the contract has one, or shows the pieces themselves. */
  Optional<OwnersCall> missing(Collection collection) {
    if (collection.placeholder().isPresent() || collection.revealed().isPresent()) {
      return Optional.empty();
    }
    return Optional.of(call(collection, content.putRaw(document(collection, Map.of()))));
  }

  /** The transaction that makes the pieces show this metadata until they are revealed. */
  public OwnersCall call(Collection collection, Cid placeholder) {
    return new OwnersCall("set what pieces show at first", collection.address().orElseThrow(),
        collection.kind().abi().call("setPlaceholder", (Object) placeholder.digest()));
  }

  /** @param more further members, for programs */
  public byte[] document(Collection collection, Map<String, Object> more) {
    var document = new LinkedHashMap<String, Object>();
    document.put("name", collection.name());
    document.put("description", collection.description());
    document.put("image", artworks.find(collection.coverId()).orElseThrow().imageCid().uri());
    document.putAll(more);
    return json.writeValueAsBytes(document);
  }
}
