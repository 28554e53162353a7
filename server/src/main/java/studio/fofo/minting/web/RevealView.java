package studio.fofo.minting.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import studio.fofo.minting.reveal.Reveal;
import studio.fofo.minting.web.CallView.CallsView;
import studio.fofo.storage.Cid;

/**
 * What the numbered pieces of a collection will show, or show. If nothing is prepared, only {@code status} is present.
 *
 * @param list the file with the pieces in their order, readable once they are revealed; its name is the commitment
 * @param committed when the chain had the commitment; absent before
 * @param drawing what a block drew; absent before
 * @param commitment the transaction with which the commitment comes to stand; only for its owner, until it does
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RevealView(
    @Schema(requiredMode = Schema.RequiredMode.REQUIRED) Reveal.Standing status, @Nullable Integer pieces, @Nullable Instant drawAt,
    @Schema(pattern = "^ipfs://b[a-z2-7]+$") @Nullable String list, @Nullable BlockView committed, @Nullable DrawingView drawing,
    @Nullable CallsView commitment) {

  static final RevealView NONE = new RevealView(Reveal.Standing.NONE, null, null, null, null, null, null);

  /** A block of the collection's chain. */
  record BlockView(long number, Instant minedAt) {}

  /**
   * A drawing.
   *
   * @param blockHash its hash orders the pieces
   * @param directory the folder with a file for each number
   */
  record DrawingView(
      long blockNumber, @Schema(pattern = "^0x[0-9a-f]{64}$") String blockHash, Instant minedAt,
      @Schema(pattern = "^ipfs://b[a-z2-7]+$") String directory) {}

  static RevealView of(Reveal reveal, Reveal.Standing standing, @Nullable CallsView commitment) {
    return new RevealView(standing, reveal.numbers().size(), reveal.drawAt(), reveal.list().uri(),
        reveal.commitment().map(block -> new BlockView(block.block(), block.at())).orElse(null),
        reveal.drawing().map(drawn -> new DrawingView(drawn.block(), drawn.hash(), drawn.at(), uri(drawn.directory()))).orElse(null),
        commitment);
  }

  private static String uri(Cid directory) {
    return directory.uri();
  }
}
