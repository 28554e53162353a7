package studio.fofo.chain.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import studio.fofo.chain.ChainErrors;
import studio.fofo.chain.signing.FakeService.Reply;
import studio.fofo.kernel.Refusal;
import studio.fofo.testing.SettableClock;

/** What every signer in another process does besides. */
public abstract class RemoteSignerContract extends SignerContract {

  private static final byte[] MESSAGE = {1, 2, 3};

  private final SettableClock clock = new SettableClock(Instant.parse("2030-01-31T12:00:00Z"));
  private final List<Duration> pauses = new ArrayList<>();

  protected abstract FakeService service();

  @AfterEach
  void stopService() {
    service().close();
  }

  protected abstract RemoteKey remote() throws Exception;

  /** As the vendor says that there were too many calls. */
  protected abstract Reply throttled();

  /** As the vendor says that this caller may not. */
  protected abstract Reply denied();

  /** From now on the service signs with another key. */
  protected abstract void changeKey(TestKey other);

  @Override
  protected Signer signer() throws Exception {
    return remoteSigner();
  }

  protected RemoteSigner remoteSigner() throws Exception {
    return new RemoteSigner("keys.relayer", key().address(), remote(), clock, pauses::add);
  }

  @Test
  void signsElsewhere() throws Exception {
    assertThat(signer().isElsewhere()).isTrue();
    assertThat(remoteSigner().check()).isEqualTo(new RemoteSigner.Check.Fits());
  }

  @Test
  void repeatsCallsWhileTheServiceIsBusyWithGrowingPauses() throws Exception {
    var signer = remoteSigner();
    signer.check();
    service().plan(throttled(), throttled(), throttled(), Reply.status(503, ""));

    assertThat(signer.sign(MESSAGE)).isNotNull();

    assertThat(pauses).isNotEmpty().isSorted();
    assertThat(signer.trouble()).isEmpty();
  }

  @Test
  void givesUpAfterSomeCallsAndWorksAgainLater() throws Exception {
    var signer = remoteSigner();
    signer.check();
    service().plan(IntStream.range(0, 30).mapToObj(number -> Reply.status(503, "")).toArray(Reply[]::new));

    unavailable(() -> signer.sign(MESSAGE));
    assertThat(signer.trouble()).isPresent();
    var before = pauses.size();
    clock.advance(Duration.ofMinutes(1));
    unavailable(() -> signer.sign(MESSAGE));
    assertThat(pauses).as("tries once while it fails").hasSize(before);
    service().forgetPlans();
    clock.advance(Duration.ofMinutes(1));

    assertThat(signer.sign(MESSAGE)).isNotNull();
    assertThat(signer.trouble()).isEmpty();
  }

  @Test
  void callsOnceInsideATransaction() throws Exception {
    var signer = remoteSigner();
    signer.check();
    service().plan(IntStream.range(0, 30).mapToObj(number -> Reply.status(503, "")).toArray(Reply[]::new));
    TransactionSynchronizationManager.setActualTransactionActive(true);
    try {
      unavailable(() -> signer.sign(MESSAGE));
    } finally {
      TransactionSynchronizationManager.setActualTransactionActive(false);
      service().forgetPlans();
    }
    assertThat(pauses).isEmpty();
  }

  @Test
  void doesNotRepeatWhatIsDeniedAndRests() throws Exception {
    var signer = remoteSigner();
    signer.check();
    var before = service().received().size();
    service().plan(denied());

    unavailable(() -> signer.sign(MESSAGE));
    unavailable(() -> signer.sign(MESSAGE));

    assertThat(service().received()).hasSize(before + 1);
    assertThat(pauses).isEmpty();
    clock.advance(Duration.ofMinutes(1));
    assertThat(signer.sign(MESSAGE)).isNotNull();
  }

  @Test
  void refusesASignatureOfAnotherKey() throws Exception {
    var signer = remoteSigner();
    signer.sign(MESSAGE);
    changeKey(new TestKey());

    unavailable(() -> signer.sign(MESSAGE));

    assertThat(signer.trouble().orElseThrow()).contains(key().address().value());
  }

  @Test
  protected void findsTheKeyOfAnotherAccount() throws Exception {
    var signer = remoteSigner();
    var other = new TestKey();
    changeKey(other);

    assertThat(signer.check()).isEqualTo(new RemoteSigner.Check.OtherAccount(other.address()));
    assertThat(signer.trouble().orElseThrow()).contains(other.address().value(), key().address().value());
  }

  @Test
  void isSilentIfTheServiceIsGone() throws Exception {
    var signer = remoteSigner();
    service().close();

    assertThat(signer.check()).isInstanceOf(RemoteSigner.Check.Silent.class);
    unavailable(() -> signer.sign(MESSAGE));
  }

  private static void unavailable(ThrowingCallable call) {
    assertThatThrownBy(call).isInstanceOfSatisfying(Refusal.class,
        refusal -> assertThat(refusal.code()).isEqualTo(ChainErrors.CHAIN_SIGNER_UNAVAILABLE));
  }
}
