package studio.fofo.minting.mint;

import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import studio.fofo.artworks.Artworks;
import studio.fofo.chain.ChainReads;
import studio.fofo.chain.ChainStates;
import studio.fofo.chain.Chains;
import studio.fofo.chain.FinalBlocks;
import studio.fofo.chain.Signers;
import studio.fofo.chain.Transactions;
import studio.fofo.minting.collection.Collections;
import studio.fofo.minting.collection.HiddenPieces;
import studio.fofo.minting.holding.Holdings;
import studio.fofo.minting.voucher.VoucherFates;
import studio.fofo.minting.voucher.VoucherLogs;
import studio.fofo.minting.voucher.VoucherUses;
import studio.fofo.minting.voucher.Vouchers;
import studio.fofo.runtime.Tasks;
import studio.fofo.runtime.quota.QuotaKind;
import studio.fofo.runtime.quota.Quotas;
import studio.fofo.storage.ContentStore;
import tools.jackson.databind.json.JsonMapper;

/** Mints. */
@Configuration(proxyBeanMethods = false)
class MintingConfiguration {

  @Bean
  MintRows mintRows(JdbcClient jdbc) {
    return new MintRows(jdbc);
  }

  @Bean
  Metadata tokenMetadata(JsonMapper json) {
    return new Metadata(json);
  }

  @Bean
  Vouchers vouchers(Chains chains, Signers signers) {
    return new Vouchers(chains, signers);
  }

  @Bean
  VoucherUses voucherUses(JdbcClient jdbc) {
    return new VoucherUses(jdbc);
  }

  @Bean
  VoucherLogs voucherLogs(VoucherUses uses, ApplicationEventPublisher events) {
    return new VoucherLogs(uses, events);
  }

  @Bean
  VoucherFates voucherFates(VoucherUses uses, FinalBlocks blocks, Chains chains, ChainReads reads) {
    return new VoucherFates(uses, blocks, chains, reads);
  }

  @Bean
  Minting minting(MintRows mints, Artworks artworks, MintGas gas, MintPlaces places, Tasks tasks,
      TransactionTemplate transaction,
      ApplicationEventPublisher events, Clock clock) {
    return new Minting(mints, artworks, gas, places, tasks, transaction, events, clock);
  }

  @Bean
  MintPlaces mintPlaces(Collections collections, HiddenPieces hidden, Holdings holdings, Chains chains, ChainStates states) {
    return new MintPlaces(collections, hidden, holdings, chains, states);
  }

  @Bean
  MintTransactions mintTransactions(MintRows mints, Vouchers vouchers, Chains chains, Transactions transactions) {
    return new MintTransactions(mints, vouchers, chains, transactions);
  }

  @Bean
  MetadataStoring metadataStoring(MintRows mints, Artworks artworks, ContentStore content, Metadata metadata, MintTransactions sending,
      TakenDownMints takenDown, TransactionTemplate transaction, Clock clock) {
    return new MetadataStoring(mints, artworks, content, metadata, sending, takenDown, transaction, clock);
  }

  @Bean
  TakenDownMints takenDownMints(MintRows mints, MintGas gas, Transactions transactions) {
    return new TakenDownMints(mints, gas, transactions);
  }

  @Bean
  MintEffects mintEffects(MintGas gas, Artworks artworks, ApplicationEventPublisher events) {
    return new MintEffects(gas, artworks, events);
  }

  @Bean
  MintSettlement mintSettlement(MintRows mints, Artworks artworks, VoucherFates fates, MintEffects after, Transactions transactions,
      Tasks tasks, TransactionTemplate transaction, Clock clock) {
    return new MintSettlement(mints, artworks, fates, after, transactions, tasks, transaction, clock);
  }

  @Bean
  MintGas gasOfMints(Quotas quotas) {
    return new MintGas(quotas);
  }

  @Bean
  QuotaKind mintGas() {
    return MintGas.GAS;
  }
}
