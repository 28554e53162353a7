package studio.fofo.minting.reveal;

import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import studio.fofo.minting.collection.Collection;
import studio.fofo.minting.drop.Placeholders;
import studio.fofo.storage.Cid;
import tools.jackson.databind.json.JsonMapper;

/** The two files of a commitment: the list, which stays hidden, and the placeholder, which names it. */
final class RevealDocuments {

  private static final String RULE = "The first block of the chain with a timestamp of drawAtUnix or later draws. Sort the places of the "
      + "pieces, counted from 1, by the SHA-256 of the ASCII text '<hash of the block, 0x and lower case> <CID of this file> <place>'. "
      + "The first place belongs to the first of the numbers, and so on.";

  private final Placeholders placeholders;
  private final JsonMapper json;

  RevealDocuments(Placeholders placeholders, JsonMapper json) {
    this.placeholders = placeholders;
    this.json = json;
  }

  /**
   * The list. Its name reveals nothing of it, since nobody can guess the salt.
   *
   * @param pieces the names of their metadata
   */
  byte[] list(Collection collection, Instant drawAt, List<Integer> numbers, List<Cid> pieces, byte[] salt) {
    var document = new LinkedHashMap<String, Object>();
    document.put("name", "What the pieces of " + collection.name() + " are");
    document.put("rule", RULE);
    document.put("chainId", collection.chainId());
    document.put("contract", collection.address().orElseThrow().value());
    document.put("drawAt", drawAt.toString());
    document.put("drawAtUnix", drawAt.getEpochSecond());
    document.put("salt", HexFormat.of().formatHex(salt));
    document.put("numbers", numbers);
    document.put("pieces", pieces.stream().map(Cid::toString).toList());
    return json.writeValueAsBytes(document);
  }

  byte[] placeholder(Collection collection, Cid list, Instant drawAt, int pieces) {
    var reveal = new LinkedHashMap<String, Object>();
    reveal.put("list", list.toString());
    reveal.put("pieces", pieces);
    reveal.put("drawAt", drawAt.toString());
    reveal.put("drawAtUnix", drawAt.getEpochSecond());
    return placeholders.document(collection, Map.of("reveal", reveal));
  }
}
