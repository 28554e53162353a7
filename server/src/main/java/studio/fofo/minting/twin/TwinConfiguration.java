package studio.fofo.minting.twin;

import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import studio.fofo.artworks.Artworks;
import studio.fofo.chain.Chains;
import studio.fofo.chain.Transactions;
import studio.fofo.identity.Users;
import studio.fofo.minting.Mints;
import studio.fofo.minting.mint.Metadata;
import studio.fofo.minting.voucher.VoucherFates;
import studio.fofo.minting.voucher.Vouchers;
import studio.fofo.runtime.Tasks;
import studio.fofo.storage.ContentStore;

/** Twins. */
@Configuration(proxyBeanMethods = false)
class TwinConfiguration {

  @Bean
  TwinRows twinRows(JdbcClient jdbc) {
    return new TwinRows(jdbc);
  }

  @Bean
  TwinSettlement twinSettlement(TwinRows twins, Chains chains, Tasks tasks, TransactionTemplate transaction,
      ApplicationEventPublisher events, Clock clock) {
    return new TwinSettlement(twins, chains, tasks, transaction, events, clock);
  }

  @Bean
  TwinEditions twinEditions(TwinRows twins, Mints mints, Artworks artworks, Users users, ContentStore content, Metadata metadata) {
    return new TwinEditions(twins, mints, artworks, users, content, metadata);
  }

  @Bean
  TwinTransactions twinTransactions(Vouchers vouchers, Chains chains, Transactions transactions, TransactionTemplate transaction) {
    return new TwinTransactions(vouchers, chains, transactions, transaction);
  }

  @Bean
  TwinMinting twinMinting(TwinRows twins, TwinEditions editions, TwinTransactions sending, TwinSettlement settlement, VoucherFates fates,
      Chains chains, Tasks tasks, Clock clock) {
    return new TwinMinting(twins, editions, sending, settlement, fates, chains, tasks, clock);
  }
}
