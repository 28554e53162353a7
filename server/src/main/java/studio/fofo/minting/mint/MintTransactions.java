package studio.fofo.minting.mint;

import java.time.Duration;
import java.time.Instant;
import studio.fofo.chain.Chains;
import studio.fofo.chain.Contracts;
import studio.fofo.chain.SignerRole;
import studio.fofo.chain.TransactionRequest;
import studio.fofo.chain.Transactions;
import studio.fofo.minting.Mint;
import studio.fofo.minting.voucher.Vouchers;
import studio.fofo.minting.voucher.Vouchers.Original;
import studio.fofo.minting.voucher.Vouchers.Pieces;
import studio.fofo.storage.Cid;

/** Requests the transactions of mints, each with its voucher. */
class MintTransactions {

  /** Long enough for a relayer in trouble; an artwork whose mint cannot succeed can only be minted again after this time. */
  static final Duration VOUCHER_LIFE = Duration.ofHours(6);

  private final MintRows mints;
  private final Vouchers vouchers;
  private final Chains chains;
  private final Transactions transactions;

  MintTransactions(MintRows mints, Vouchers vouchers, Chains chains, Transactions transactions) {
    this.mints = mints;
    this.vouchers = vouchers;
    this.chains = chains;
    this.transactions = transactions;
  }

  /**
   * In the caller's transaction.
   *
   * @param call with the signed voucher
   */
  void request(Mint mint, String call) {
    transactions.request(new TransactionRequest(MintSettlement.purpose(mint.id()), mint.chainId(), SignerRole.RELAYER,
        chains.contract(mint.chainId(), Contracts.MINTER), call));
  }

  /** Signs the voucher, which may take seconds. */
  String call(Mint mint, Cid cid, Instant signedAt) {
    var until = signedAt.plus(VOUCHER_LIFE);
    var recipient = mint.recipient();
    var number = mints.number(mint.id());
    return mint.editionSize() == 1
        ? vouchers.mint(new Original(
            mint.chainId(), mint.contract(), recipient, cid.digest(), recipient, mint.royalty().value(), number, signedAt, until))
        : vouchers.mint(
            new Pieces(mint.chainId(), mint.contract(), recipient, number, mint.editionSize(), mint.editionSize(), cid.digest(), recipient,
                mint.royalty().value(), number, signedAt, until));
  }
}
