package studio.fofo.minting.twin;

import java.time.Duration;
import org.springframework.transaction.support.TransactionTemplate;
import studio.fofo.chain.Chains;
import studio.fofo.chain.Contracts;
import studio.fofo.chain.SentTransaction.Status;
import studio.fofo.chain.SignerRole;
import studio.fofo.chain.TransactionRequest;
import studio.fofo.chain.Transactions;
import studio.fofo.minting.voucher.Vouchers;
import studio.fofo.minting.voucher.Vouchers.Pieces;

/** Requests the transactions of twins, each with its voucher. */
class TwinTransactions {

  private static final int OPEN_EDITION = 0;
  private static final Duration VOUCHER_LIFE = Duration.ofDays(365);

  private final Vouchers vouchers;
  private final Chains chains;
  private final Transactions transactions;
  private final TransactionTemplate transaction;

  TwinTransactions(Vouchers vouchers, Chains chains, Transactions transactions, TransactionTemplate transaction) {
    this.vouchers = vouchers;
    this.chains = chains;
    this.transactions = transactions;
    this.transaction = transaction;
  }

  /** Once per twin, and again, with the same voucher, if it failed. */
  void send(Twin twin, Edition edition) {
    var purpose = TwinSettlement.TWIN.of(twin.id());
    if (transactions.find(purpose).isEmpty()) {
      transactions.request(new TransactionRequest(purpose, twin.chainId(), SignerRole.RELAYER,
          chains.contract(twin.chainId(), Contracts.MINTER), call(twin, edition)));
    }
    transaction.executeWithoutResult(status -> {
      if (transactions.find(purpose).filter(sent -> sent.status() == Status.FAILED).isPresent()) {
        transactions.retry(purpose);
      }
    });
  }

  private String call(Twin twin, Edition edition) {
    return vouchers.mint(new Pieces(twin.chainId(), chains.contract(twin.chainId(), Contracts.EDITIONS), twin.recipient(), edition.number(),
        twin.quantity(), OPEN_EDITION,
        edition.metadataCid().digest(), edition.creator(), edition.royaltyBps(), twin.number(), twin.requestedAt(),
        twin.requestedAt().plus(VOUCHER_LIFE)));
  }
}
