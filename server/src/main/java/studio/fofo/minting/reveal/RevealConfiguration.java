package studio.fofo.minting.reveal;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import studio.fofo.artworks.Artworks;
import studio.fofo.artworks.HeldArtworks;
import studio.fofo.chain.Blocks;
import studio.fofo.chain.Chains;
import studio.fofo.chain.FinalBlocks;
import studio.fofo.chain.FinalHeaders;
import studio.fofo.minting.collection.Collections;
import studio.fofo.minting.drop.Drops;
import studio.fofo.minting.drop.Placeholders;
import studio.fofo.minting.holding.Holdings;
import studio.fofo.minting.mint.Metadata;
import studio.fofo.runtime.LargerBody;
import studio.fofo.runtime.Tasks;
import studio.fofo.storage.ContentStore;
import tools.jackson.databind.json.JsonMapper;

/** Reveals. */
@Configuration(proxyBeanMethods = false)
class RevealConfiguration {

  /** 4,000 ids with titles. */
  private static final int LARGEST_LIST = 3 << 20;

  @Bean
  RevealRows revealRows(JdbcClient jdbc) {
    return new RevealRows(jdbc);
  }

  @Bean
  RevealPieces revealPieces(JdbcClient jdbc) {
    return new RevealPieces(jdbc);
  }

  @Bean
  Reveals reveals(RevealRows rows, Placeholders placeholders, Clock clock) {
    return new Reveals(rows, placeholders, clock);
  }

  @Bean
  RevealLogs revealLogs(RevealRows rows, Collections collections, Blocks blocks, Tasks tasks) {
    return new RevealLogs(rows, collections, blocks, tasks);
  }

  @Bean
  TakingPart takingPart(RevealPieces pieces, Drops drops, Holdings holdings, Clock clock) {
    return new TakingPart(pieces, drops, holdings, clock);
  }

  @Bean
  RevealDocuments revealDocuments(Placeholders placeholders, JsonMapper json) {
    return new RevealDocuments(placeholders, json);
  }

  @Bean
  RevealFiles revealFiles(RevealDocuments documents, Artworks artworks, Metadata metadata, ContentStore content) {
    return new RevealFiles(documents, artworks, metadata, content);
  }

  @Bean
  RevealFinality revealFinality(Blocks indexed, FinalBlocks blocks, Chains chains) {
    return new RevealFinality(indexed, blocks, chains);
  }

  @Bean
  Committing committing(RevealRows rows, RevealPieces pieces, TakingPart takingPart, RevealFiles files, Artworks artworks,
      HeldArtworks held, TransactionTemplate transaction, Clock clock) {
    return new Committing(rows, pieces, takingPart, files, artworks, held, transaction, clock);
  }

  @Bean
  Drawings drawings(RevealRows rows, RevealPieces pieces, FinalHeaders headers, Chains chains, Artworks artworks, ContentStore content,
      TransactionTemplate transaction) {
    return new Drawings(rows, pieces, headers, chains, artworks, content, transaction);
  }

  @Bean
  LargerBody listsOfReveals() {
    return new LargerBody("/api/v1/collections/", LARGEST_LIST);
  }
}
