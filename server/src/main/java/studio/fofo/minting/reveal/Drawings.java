package studio.fofo.minting.reveal;

import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.springframework.transaction.support.TransactionTemplate;
import studio.fofo.artworks.Artworks;
import studio.fofo.chain.Chains;
import studio.fofo.chain.FinalHeaders;
import studio.fofo.kernel.Refusal;
import studio.fofo.minting.MintingErrors;
import studio.fofo.minting.collection.Collection;
import studio.fofo.minting.collection.OwnersCall;
import studio.fofo.runtime.CrashPoints;
import studio.fofo.storage.Cid;
import studio.fofo.storage.ContentStore;

/**
 * Draws who gets what. A drawing follows from the list and a block, so it is computed whenever it is needed, and a reorganisation of that
 * block merely leads to another one. Calls nodes: never use it in a database transaction.
 */
public final class Drawings {

  private final RevealRows rows;
  private final RevealPieces pieces;
  private final FinalHeaders headers;
  private final Chains chains;
  private final Artworks artworks;
  private final ContentStore content;
  private final TransactionTemplate transaction;

  Drawings(RevealRows rows, RevealPieces pieces, FinalHeaders headers, Chains chains, Artworks artworks, ContentStore content,
      TransactionTemplate transaction) {
    this.rows = rows;
    this.pieces = pieces;
    this.headers = headers;
    this.chains = chains;
    this.artworks = artworks;
    this.content = content;
    this.transaction = transaction;
  }

  /**
   * A drawing.
   *
   * @param directory what the contract has to show
   * @param places of the list, in the order of the numbers
   */
  record Drawn(Cid directory, List<Integer> places) {}

  /**
   * The transaction that reveals.
   *
   * @throws Refusal {@code REVEAL_NOT_FOUND}, {@code REVEAL_NOT_READY}, {@code REVEAL_OVER}, {@code CHAIN_UNAVAILABLE}
   */
  public OwnersCall call(Collection collection) {
    var reveal = rows.of(collection.id()).orElseThrow(() -> new Refusal(MintingErrors.REVEAL_NOT_FOUND,
        "nothing is prepared for \"" + collection.name() + "\""));
    if (collection.revealed().isPresent()) {
      throw new Refusal(MintingErrors.REVEAL_OVER, "the pieces of \"" + collection.name() + "\" are revealed, which is final");
    }
    if (reveal.commitment().isEmpty()) {
      throw new Refusal(MintingErrors.REVEAL_NOT_READY, "the list was not committed to before " + reveal.drawAt());
    }
    var drawn = draw(collection, reveal).orElseThrow(() -> new Refusal(MintingErrors.REVEAL_NOT_READY,
        "the first block since " + reveal.drawAt() + " is not final yet; try again in a moment"));
    return new OwnersCall("reveal the pieces", collection.address().orElseThrow(),
        collection.kind().abi().call("reveal", (Object) drawn.directory().digest()));
  }

  /** Empty until the block is final. */
  Optional<Drawn> draw(Collection collection, Reveal reveal) {
    var finality = chains.require(collection.chainId()).finality().large();
    return headers.firstSince(collection.chainId(), reveal.drawAt(), finality).map(block -> {
      var listed = pieces.of(reveal.id());
      var places = Draw.places(block.hash(), reveal.list(), listed.size());
      var files = new HashMap<String, Cid>();
      for (var index = 0; index < places.size(); index++) {
        files.put(Drawings.file(reveal.numbers().get(index)), listed.get(places.get(index) - 1).metadata());
      }
      var directory = content.putDirectory(files);
      CrashPoints.reach("reveal-drawn");
      transaction.executeWithoutResult(status -> {
        artworks.guard(listed.getFirst().artworkId(), directory.toString(), true);
        rows.drawn(reveal.id(), block, directory);
      });
      return new Drawn(directory, places);
    });
  }

  /** As the contract spells it. */
  static String file(int number) {
    return number + ".json";
  }
}
