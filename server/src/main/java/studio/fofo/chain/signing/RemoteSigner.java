package studio.fofo.chain.signing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.web3j.crypto.Sign.SignatureData;
import studio.fofo.chain.ChainErrors;
import studio.fofo.chain.TypedData;
import studio.fofo.kernel.Address;
import studio.fofo.kernel.Refusal;

/**
 * A {@link RemoteKey} as a signer: repeats calls that may succeed later, refuses signatures that are not by its account, and after a
 * failure rests, so that callers are told at once; after the rest one caller tries, once. Inside a database transaction it calls only once,
 * because a connection waits for it.
 */
final class RemoteSigner implements Signer {

  private static final Logger LOG = LoggerFactory.getLogger(RemoteSigner.class);
  private static final int MOST_CALLS = 5;
  private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);
  private static final Duration REST = Duration.ofSeconds(3);

  private final String setting;
  private final Address address;
  private final RemoteKey key;
  private final Clock clock;
  private final Pause pause;
  private final AtomicReference<@Nullable Failure> failure = new AtomicReference<>();
  private final AtomicBoolean trying = new AtomicBoolean();

  /** Waits. */
  @FunctionalInterface
  interface Pause {

    Pause SLEEPING = Thread::sleep;

    void of(Duration length) throws InterruptedException;
  }

  /** @param setting of the key, for logs */
  RemoteSigner(String setting, Address address, RemoteKey key, Clock clock, Pause pause) {
    this.setting = setting;
    this.address = address;
    this.key = key;
    this.clock = clock;
    this.pause = pause;
  }

  @Override
  public Address address() {
    return address;
  }

  @Override
  public boolean isElsewhere() {
    return true;
  }

  @Override
  public SignatureData sign(byte[] message) {
    var digest = TypedData.keccak(message);
    Supplier<SignatureData> call = () -> Recovery.of(key.sign(message, digest), digest, address);
    var last = failure.get();
    if (last == null) {
      return repeated(call, TransactionSynchronizationManager.isActualTransactionActive() ? 1 : MOST_CALLS);
    }
    if (clock.instant().isBefore(last.until()) || !trying.compareAndSet(false, true)) {
      throw unavailable();
    }
    try {
      return repeated(call, 1);
    } finally {
      trying.set(false);
    }
  }

  /** Asks the service once for its account; at the start, and from time to time. */
  Check check() {
    try {
      var found = key.address();
      if (found.equals(address)) {
        works();
        return new Check.Fits();
      }
      failed(SignerTrouble.lasting("it has the key of " + found + ", and the settings name " + address));
      return new Check.OtherAccount(found);
    } catch (SignerTrouble trouble) {
      failed(trouble);
      return new Check.Silent(String.valueOf(trouble.getMessage()));
    }
  }

  /** Why it does not sign, if its last call failed. */
  Optional<String> trouble() {
    return Optional.ofNullable(failure.get()).map(last -> setting + ": " + last.reason());
  }

  private <T> T repeated(Supplier<T> call, int most) {
    for (var number = 1;; number++) {
      try {
        var result = call.get();
        works();
        return result;
      } catch (SignerTrouble trouble) {
        if (!trouble.isPassing() || number >= most || !paused(number, trouble.wish())) {
          failed(trouble);
          throw unavailable();
        }
      }
    }
  }

  /** @return false if the wait would be too long, or was interrupted */
  private boolean paused(int number, Duration wish) {
    var usual = FIRST_PAUSE.multipliedBy(1L << (number - 1));
    var length = wish.compareTo(usual) > 0 ? wish : usual.plusMillis(ThreadLocalRandom.current().nextLong(usual.toMillis()));
    if (length.compareTo(LONGEST_PAUSE) > 0) {
      return false;
    }
    try {
      pause.of(length);
      return true;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private void works() {
    if (failure.getAndSet(null) != null) {
      LOG.info("signer works again setting={} address={}", setting, address);
    }
  }

  private void failed(SignerTrouble trouble) {
    var rest = trouble.wish().compareTo(REST) > 0 ? trouble.wish() : REST;
    var before = failure.getAndSet(new Failure(String.valueOf(trouble.getMessage()), clock.instant().plus(rest)));
    if (before == null || !before.reason().equals(trouble.getMessage())) {
      LOG.warn("signer does not sign setting={} address={} reason={}", setting, address, trouble.getMessage());
      LOG.debug("what the signer's call ended with setting={}", setting, trouble);
    }
  }

  private static Refusal unavailable() {
    return Refusal.until(ChainErrors.CHAIN_SIGNER_UNAVAILABLE,
        "the service that keeps one of the studio's keys does not sign; nothing was lost, try again in a moment", REST);
  }

  /** The last call's failure, and until when no other is made. */
  private record Failure(String reason, Instant until) {}

  /** What a signing service says about its account. */
  sealed interface Check {

    record Fits() implements Check {}

    record OtherAccount(Address found) implements Check {}

    record Silent(String reason) implements Check {}
  }
}
