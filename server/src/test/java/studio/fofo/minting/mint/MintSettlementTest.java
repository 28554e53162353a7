package studio.fofo.minting.mint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import studio.fofo.artworks.Artworks;
import studio.fofo.artworks.gallery.JdbcArtworks;
import studio.fofo.chain.Chain;
import studio.fofo.chain.Chains;
import studio.fofo.chain.Contracts;
import studio.fofo.chain.FinalBlocks;
import studio.fofo.chain.Finality;
import studio.fofo.chain.SentTransaction;
import studio.fofo.chain.TransactionPurpose;
import studio.fofo.chain.TransactionRequest;
import studio.fofo.chain.Transactions;
import studio.fofo.kernel.TypeId;
import studio.fofo.minting.Mint;
import studio.fofo.minting.MintConfirmed;
import studio.fofo.minting.MintId;
import studio.fofo.minting.voucher.VoucherFates;
import studio.fofo.minting.voucher.VoucherUses;
import studio.fofo.runtime.TaskOutcome;
import studio.fofo.testing.Eventually;
import studio.fofo.testing.HeardEvents;
import studio.fofo.testing.HungArtworks;
import studio.fofo.testing.ModuleTest;
import studio.fofo.testing.SettableClock;
import studio.fofo.testing.SignIn;
import studio.fofo.testing.WaitingTasks;

/** The end of a mint whose transaction failed, on a chain controlled by the test. */
@ModuleTest
class MintSettlementTest {

  private static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");
  private static final String NO = "0x" + "0".repeat(64);

  private final MintRows mints;
  private final MintGas gas;
  private final VoucherUses uses;
  private final Chains chains;
  private final TransactionTemplate transaction;
  private final ApplicationEventPublisher events;
  private final HeardEvents heard;
  private final HungArtworks artworks;
  private final Artworks shown;
  private final JdbcArtworks taking;
  private final SignIn signIn;
  private final JdbcClient jdbc;
  private final SettableClock clock = new SettableClock(NOW);
  private final FailedTransactions failed = new FailedTransactions();
  private long depth = 1;

  MintSettlementTest(MintRows mints, MintGas gas, VoucherUses uses, Chains chains, TransactionTemplate transaction,
      ApplicationEventPublisher events, HeardEvents heard, HungArtworks artworks, Artworks shown, JdbcArtworks taking, SignIn signIn,
      JdbcClient jdbc) {
    this.mints = mints;
    this.gas = gas;
    this.uses = uses;
    this.chains = chains;
    this.transaction = transaction;
    this.events = events;
    this.heard = heard;
    this.artworks = artworks;
    this.shown = shown;
    this.taking = taking;
    this.signIn = signIn;
    this.jdbc = jdbc;
  }

  @BeforeEach
  void deployed() {
    Eventually.is("deployment", () -> !chains.contracts(Chain.LOCAL).isEmpty());
  }

  @Test
  void failsOnlyIfTheVoucherHasExpiredForGood() {
    var id = submitted();
    failed.reason = "FofoMinter_VoucherExpired(1, 2)";

    assertThat(settlement(events).settle(id)).as("the node's clock may be ahead").isNotEqualTo(TaskOutcome.done());
    clock.advance(Duration.ofMinutes(15));
    assertThat(settlement(events).settle(id)).as("nodes may lag behind").isNotEqualTo(TaskOutcome.done());
    assertThat(failed.retries).isEqualTo(2);
    assertThat(status(id)).isEqualTo(Mint.Status.SUBMITTED);
    clock.advance(Duration.ofSeconds(1));
    assertThat(settlement(events).settle(id)).isEqualTo(TaskOutcome.done());

    assertThat(status(id)).isEqualTo(Mint.Status.FAILED);
    assertThat(failed.retries).isEqualTo(2);
  }

  @Test
  void retriesAfterAnyOtherFailure() {
    var id = submitted();
    failed.reason = "insufficient funds";
    clock.advance(Duration.ofDays(1));

    assertThat(settlement(events).settle(id)).isNotEqualTo(TaskOutcome.done());

    assertThat(status(id)).isEqualTo(Mint.Status.SUBMITTED);
    assertThat(failed.retries).isEqualTo(1);
  }

  @Test
  void sendsNothingMoreForAnArtworkThatIsTakenDown() {
    var id = submitted();
    failed.reason = "insufficient funds";
    taking.takeDown(mints.find(id).orElseThrow().artworkId(), "no", NOW);

    assertThat(settlement(events).settle(id)).as("whoever has the voucher may use it").isNotEqualTo(TaskOutcome.done());
    assertThat(failed.retries).isZero();
    clock.advance(Duration.ofMinutes(15).plusSeconds(1));
    assertThat(settlement(events).settle(id)).isEqualTo(TaskOutcome.done());

    assertThat(status(id)).isEqualTo(Mint.Status.FAILED);
    assertThat(mints.find(id).orElseThrow().failure()).contains(TakenDownMints.REASON);
    assertThat(failed.retries).isZero();
  }

  @Test
  void waitsForConfirmationsOfAUse() {
    var id = submitted();
    use(id, mints.find(id).orElseThrow().recipient().value());
    depth = 0;

    assertThat(settlement(events).settle(id)).isNotEqualTo(TaskOutcome.done());
    assertThat(status(id)).isEqualTo(Mint.Status.SUBMITTED);
    depth = 1;
    assertThat(settlement(events).settle(id)).isEqualTo(TaskOutcome.done());

    assertThat(status(id)).isEqualTo(Mint.Status.CONFIRMED);
  }

  @Test
  void failsWhenTheVouchersNumberWasUsedForSomebodyElse() {
    var id = submitted();
    use(id, "0x00000000000000000000000000000000000000Aa");

    assertThat(settlement(events).settle(id)).isEqualTo(TaskOutcome.done());

    assertThat(status(id)).isEqualTo(Mint.Status.FAILED);
  }

  @Test
  void confirmsOnceDespiteACrash() {
    var id = submitted();
    use(id, mints.find(id).orElseThrow().recipient().value());
    ApplicationEventPublisher dying = event -> {
      throw new IllegalStateException("killed");
    };

    assertThatThrownBy(() -> settlement(dying).settle(id)).hasMessage("killed");
    assertThat(status(id)).as("nobody was told").isEqualTo(Mint.Status.SUBMITTED);
    settlement(events).settle(id);
    settlement(events).settle(id);

    assertThat(status(id)).isEqualTo(Mint.Status.CONFIRMED);
    assertThat(heard.all(MintConfirmed.class, event -> event.mintId().equals(id))).hasSize(1);
  }

  private MintSettlement settlement(ApplicationEventPublisher publisher) {
    var fates = new VoucherFates(uses, new OneBlock(), chains, (chainId, to, data) -> NO);
    return new MintSettlement(mints, shown, fates, new MintEffects(gas, shown, publisher), failed, new WaitingTasks(),
        transaction, clock);
  }

  private MintId submitted() {
    var creator = signIn.somebody();
    var artwork = artworks.by(creator.userId());
    var id = new MintId(TypeId.next("mint").toString());
    jdbc.sql("""
            insert into minting.mints (id, user_id, artwork_id, status, name, description, chain_id, contract, recipient, edition_size,
              royalty_bps, image_cid, metadata_cid, tx_hash, voucher_until, requested_at)
            values (:id, :user, :artwork, 'submitted', 'Neon Fox', '', 31337, :contract, :recipient, 1, 500, :image, :image, '0x01', :until, :until)
            """)
        .param("id", id.value()).param("user", creator.userId().value()).param("artwork", artwork.id().value())
        .param("contract", chains.contract(Chain.LOCAL, Contracts.ORIGINALS).value()).param("recipient", creator.wallet())
        .param("image", artwork.imageCid().toString()).param("until", Timestamp.from(NOW)).update();
    return id;
  }

  private void use(MintId id, String recipient) {
    jdbc.sql("""
            insert into minting.voucher_uses (chain_id, block_hash, log_index, block_number, contract, number, recipient, token_id, tx_hash)
            values (31337, :hash, 0, 1, :contract, :number, :recipient, 7, '0x07')
            """)
        .param("hash", "0x" + id.value()).param("contract", chains.contract(Chain.LOCAL, Contracts.ORIGINALS).value())
        .param("number", mints.number(id)).param("recipient", recipient).update();
  }

  private Mint.Status status(MintId id) {
    return mints.find(id).orElseThrow().status();
  }

  private final class OneBlock implements FinalBlocks {

    @Override
    public long upTo(long chainId, Finality finality) {
      return depth;
    }

    @Override
    public Standing of(long chainId, long blockNumber, String blockHash, Finality finality) {
      return depth > 0 ? Standing.FINAL : Standing.WAITING;
    }

    @Override
    public boolean stalls(long chainId, Finality finality) {
      return false;
    }
  }

  /** Every transaction failed, and fails again. */
  private static final class FailedTransactions implements Transactions {

    private String reason = "";
    private int retries;

    @Override
    public void request(TransactionRequest request) {
      throw new AssertionError("a second transaction for a mint");
    }

    @Override
    public Optional<SentTransaction> find(TransactionPurpose purpose) {
      return Optional.of(new SentTransaction(purpose, Chain.LOCAL, SentTransaction.Status.FAILED, Optional.empty(), Optional.empty(),
          Optional.of(reason)));
    }

    @Override
    public boolean retry(TransactionPurpose purpose) {
      retries++;
      return true;
    }

    @Override
    public boolean withdraw(TransactionPurpose purpose) {
      throw new AssertionError("it was sent");
    }
  }
}
