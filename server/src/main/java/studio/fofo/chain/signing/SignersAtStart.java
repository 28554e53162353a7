package studio.fofo.chain.signing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import studio.fofo.chain.SignerRole;
import studio.fofo.runtime.MoneyMode;
import studio.fofo.runtime.PublicAccounts;

/**
 * Makes the signers that this process needs when it starts, and compares each with its configured account: a wrong key, password or address
 * prevents the start. A service that does not respond does not; its signer is watched.
 */
final class SignersAtStart {

  private final Keyring keyring;
  private final MoneyMode money;

  SignersAtStart(Keyring keyring, MoneyMode money) {
    this.keyring = keyring;
    this.money = money;
  }

  /**
   * Checks all of them at the same time.
   *
   * @return those in other processes
   * @throws SignerRefused with all faults
   */
  SignerWatch check(List<Needed> needed) {
    var remote = new ArrayList<SignerWatch.Watched>();
    var faults = new ArrayList<String>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var checks = needed.stream().map(one -> threads.submit(() -> fault(one, remote))).toList();
      checks.forEach(check -> result(check).ifPresent(faults::add));
    }
    if (!faults.isEmpty()) {
      throw new SignerRefused(faults.stream().sorted().distinct().collect(Collectors.joining("\n")));
    }
    return new SignerWatch(remote);
  }

  private Optional<String> fault(Needed needed, List<SignerWatch.Watched> remote) {
    try {
      var made = keyring.signer(needed.chainId(), needed.role());
      if (money == MoneyMode.REAL && PublicAccounts.include(made.address().value())) {
        return Optional.of("everybody knows the key of " + made.address() + ": set "
            + ConfiguredKeys.setting(needed.chainId(), needed.role()) + " to one of your own");
      }
      if (!(made instanceof RemoteSigner signer)) {
        return Optional.empty();
      }
      synchronized (remote) {
        remote.add(new SignerWatch.Watched(needed, signer));
      }
      return signer.check() instanceof RemoteSigner.Check.OtherAccount(var found)
          ? Optional.of(String.valueOf(SignerRefused.otherAccount(needed.chainId(), needed.role(), found, signer.address()).getMessage()))
          : Optional.empty();
    } catch (SignerRefused refused) {
      return Optional.of(String.valueOf(refused.getMessage()));
    } catch (IllegalArgumentException wrong) {
      return Optional.of(ConfiguredKeys.setting(needed.chainId(), needed.role()) + ": " + wrong.getMessage());
    }
  }

  private static Optional<String> result(Future<Optional<String>> check) {
    try {
      return check.get();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    } catch (ExecutionException failed) {
      throw new IllegalStateException("cannot check a signer", failed.getCause());
    }
  }

  /** A signer that a process uses. */
  record Needed(long chainId, SignerRole role) {}
}
