package studio.fofo.minting.drop;

import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import studio.fofo.artworks.Artworks;
import studio.fofo.chain.Blocks;
import studio.fofo.chain.Chains;
import studio.fofo.minting.Mints;
import studio.fofo.minting.collection.Collections;
import studio.fofo.minting.collection.HiddenPieces;
import studio.fofo.minting.holding.Holdings;
import studio.fofo.minting.mint.Metadata;
import studio.fofo.runtime.LargerBody;
import studio.fofo.storage.ContentStore;
import studio.fofo.storage.Exposure;
import tools.jackson.databind.json.JsonMapper;

/** Drops. */
@Configuration(proxyBeanMethods = false)
class DropConfiguration {

  /** 100,000 lines with an address, a number and a price. */
  private static final int LARGEST_LIST = 10 << 20;

  @Bean
  PhaseRows phaseRows(JdbcClient jdbc) {
    return new PhaseRows(jdbc);
  }

  @Bean
  Drops drops(PhaseRows phases) {
    return new Drops(phases);
  }

  @Bean
  DropLogs dropLogs(PhaseRows phases, Collections collections, Blocks blocks) {
    return new DropLogs(phases, collections, blocks);
  }

  @Bean
  AllowLists allowLists(JdbcClient jdbc, TransactionTemplate transaction, Clock clock) {
    return new AllowLists(jdbc, transaction, clock);
  }

  @Bean
  DropEditions dropEditions(JdbcClient jdbc, Clock clock) {
    return new DropEditions(jdbc, clock);
  }

  @Bean
  Works works(DropEditions editions, Collections collections, Mints mints, Artworks artworks, ContentStore content, Metadata metadata,
      TransactionTemplate transaction) {
    return new Works(editions, collections, mints, artworks, content, metadata, transaction);
  }

  @Bean
  Placeholders placeholders(Artworks artworks, ContentStore content, JsonMapper json) {
    return new Placeholders(artworks, content, json);
  }

  @Bean
  Drafting drafting(PhaseRows phases, AllowLists lists, Works works, Placeholders placeholders, HiddenPieces hidden, Holdings holdings,
      Chains chains, Clock clock) {
    return new Drafting(phases, lists, works, placeholders, hidden, holdings, chains, clock);
  }

  @Bean
  Claims claims(PhaseRows phases, AllowLists lists, Chains chains, Clock clock) {
    return new Claims(phases, lists, chains, clock);
  }

  @Bean
  Pieces pieces(ContentStore content, List<Exposure> exposures) {
    return new Pieces(content, exposures);
  }

  @Bean
  LargerBody pastedLists() {
    return new LargerBody("/api/v1/allow-lists", LARGEST_LIST);
  }
}
