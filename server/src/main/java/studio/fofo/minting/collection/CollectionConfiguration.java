package studio.fofo.minting.collection;

import java.time.Clock;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import studio.fofo.artworks.Artworks;
import studio.fofo.chain.ChainReads;
import studio.fofo.chain.Chains;
import studio.fofo.chain.Signers;
import studio.fofo.chain.Transactions;
import studio.fofo.chain.WatchedContracts;
import studio.fofo.identity.Users;
import studio.fofo.runtime.Tasks;
import studio.fofo.runtime.quota.QuotaKind;
import studio.fofo.runtime.quota.Quotas;
import studio.fofo.storage.ContentStore;
import tools.jackson.databind.json.JsonMapper;

/** Creators' collections. */
@Configuration(proxyBeanMethods = false)
class CollectionConfiguration {

  @Bean
  CollectionRows collectionRows(JdbcClient jdbc) {
    return new CollectionRows(jdbc);
  }

  @Bean
  CollectionFacts collectionFacts(JdbcClient jdbc) {
    return new CollectionFacts(jdbc);
  }

  @Bean
  Collections collections(CollectionRows rows, CollectionFacts facts, Signers signers, Users users) {
    return new Collections(rows, facts, signers, users);
  }

  @Bean
  CollectionMetadata collectionMetadata(JsonMapper json, @Value("${fofo.public-url}") String site) {
    return new CollectionMetadata(json, site);
  }

  @Bean
  CollectionGas collectionGas(Quotas quotas, @Qualifier("mintGas") QuotaKind gas) {
    return new CollectionGas(quotas, gas);
  }

  @Bean
  Opening opening(CollectionRows rows, Collections collections, Artworks artworks, CollectionGas gas, Chains chains, Tasks tasks,
      TransactionTemplate transaction, Clock clock) {
    return new Opening(rows, collections, artworks, gas, chains, tasks, transaction, clock);
  }

  @Bean
  Blueprints blueprints(CollectionMetadata metadata, ContentStore content, Chains chains, ChainReads reads, Signers signers) {
    return new Blueprints(metadata, content, chains, reads, signers);
  }

  @Bean
  Creation creation(CollectionRows rows, Blueprints blueprints, Artworks artworks, WatchedContracts watched, Transactions transactions,
      TransactionTemplate transaction, Clock clock) {
    return new Creation(rows, blueprints, artworks, watched, transactions, transaction, clock);
  }

  @Bean
  CollectionSettlement collectionSettlement(CollectionRows rows, CollectionGas gas) {
    return new CollectionSettlement(rows, gas);
  }

  @Bean
  CollectionLogs collectionLogs(CollectionRows rows, CollectionFacts facts, Tasks tasks, Clock clock) {
    return new CollectionLogs(rows, facts, tasks, clock);
  }

  @Bean
  Changing changing(CollectionRows rows, CollectionMetadata metadata, Artworks artworks, ContentStore content, Chains chains,
      Signers signers, TransactionTemplate transaction, Clock clock) {
    return new Changing(rows, metadata, artworks, content, chains, signers, transaction, clock);
  }

  /** Each may store a list of addresses, or metadata. */
  @Bean
  QuotaKind collectionChanges() {
    return Drafts.KIND;
  }

  @Bean
  Drafts drafts(Quotas quotas) {
    return new Drafts(quotas);
  }
}
