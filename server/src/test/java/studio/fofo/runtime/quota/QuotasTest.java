package studio.fofo.runtime.quota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;
import studio.fofo.kernel.Address;
import studio.fofo.kernel.Refusal;
import studio.fofo.kernel.TypeId;
import studio.fofo.kernel.UserId;
import studio.fofo.runtime.web.VisitorAddress;
import studio.fofo.testing.ModuleTest;

/** Nobody exceeds a daily quota, however many calls are concurrent. */
@ModuleTest
class QuotasTest {

  private final Quotas quotas;
  private final TransactionTemplate transactions;
  private final Clock clock;

  QuotasTest(Quotas quotas, TransactionTemplate transactions, Clock clock) {
    this.quotas = quotas;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Test
  void refusesUseBeyondAnyLimitAndCountsNothingThen() {
    var kind = kind(10, 12, 15);
    var ada = person();
    quotas.take(kind, 8, ada);
    refuses(kind, 3, ada, "you used 8 of 10 things today");
    assertThat(quotas.left(kind, ada)).isEqualTo(2);
    refuses(kind, 5, new QuotaSubjects(person().person(), ada.wallet(), null), "this wallet used 8 of 12 things today");
    refuses(kind, 8, person(), "everybody together used 8 of 15 things today");
    quotas.take(kind, 7, person());
    assertThat(quotas.left(kind, ada)).as("the least of what is left").isZero();
    assertThatThrownBy(() -> quotas.requireSome(kind, ada)).isInstanceOf(Refusal.class);
  }

  @Test
  void countsNothingInARolledBackTransactionAndReturnsQuota() {
    var kind = kind(5, 0, 0);
    var ada = person();
    assertThatThrownBy(() -> transactions.executeWithoutResult(status -> {
      quotas.take(kind, 5, ada);
      throw new IllegalStateException("rolled back");
    })).hasMessage("rolled back");
    quotas.take(kind, 5, ada);
    quotas.giveBack(kind, 2, ada, clock.instant());
    assertThat(quotas.left(kind, ada)).isEqualTo(2);
    quotas.giveBack(kind, 4, ada, clock.instant().minus(Duration.ofDays(1)));
    assertThat(quotas.left(kind, ada)).as("yesterday's is not today's").isEqualTo(2);
    quotas.charge(kind, 9, ada);
    assertThat(quotas.left(kind, ada)).isZero();
  }

  @Test
  void countsEverybodyAtOneAddressTogetherAndAllowsThisMachineMore() {
    var kind = QuotaKind.of(TypeId.next("kind").toString(), "things").perPerson(3).perAddress(4);
    var cafe = new VisitorAddress("198.51.100.1", false);
    quotas.take(kind, 3, at(cafe));
    refuses(kind, 2, at(cafe), "everybody at your network address together used 3 of 4 things today");
    quotas.take(kind, 3, at(new VisitorAddress("198.51.100.2", false)));
    quotas.take(kind, 1, new QuotaSubjects(null, null, cafe));
    assertThat(quotas.standings(kind, at(cafe))).extracting(Standing::scope, Standing::limit, Standing::used)
        .containsExactly(tuple(Standing.Scope.PERSON, 3L, 0L), tuple(Standing.Scope.ADDRESS, 4L, 4L));
    var here = new VisitorAddress("127.0.0.1", true);
    assertThat(quotas.standings(kind, new QuotaSubjects(null, null, here))).extracting(Standing::limit).containsExactly(4_000L);
  }

  @Test
  void refusesWhatItsModuleCountedAsUsedUpAndCountsTheAddressItself() {
    var kind = QuotaKind.of(TypeId.next("kind").toString(), "things").perPerson(3).perWallet(5).perAddress(2);
    var ada = at(new VisitorAddress("198.51.100.3", false)).with(wallet());
    take(kind, ada, 2, 4);
    take(kind, ada, 0, 0);
    assertThatThrownBy(() -> take(kind, ada, 3, 3)).hasMessageStartingWith("you used 3 of 3 things today");
    assertThatThrownBy(() -> take(kind, ada, 0, 5)).hasMessageStartingWith("this wallet used 5 of 5 things today");
    assertThatThrownBy(() -> take(kind, ada, 0, 0))
        .hasMessageStartingWith("everybody at your network address together used 2 of 2 things today");
  }

  private void take(QuotaKind kind, QuotaSubjects who, long ofPerson, long ofWallet) {
    transactions.executeWithoutResult(status -> quotas.takeCounted(kind, who,
        Map.of(Standing.Scope.PERSON, ofPerson, Standing.Scope.WALLET, ofWallet)));
  }

  private static QuotaSubjects at(VisitorAddress address) {
    return new QuotaSubjects(person().person(), null, address);
  }

  @Test
  void countsConcurrentUseCorrectly() throws Exception {
    var kind = kind(0, 0, 20);
    var calls = new ArrayList<Callable<Boolean>>();
    for (var call = 0; call < 40; call++) {
      calls.add(() -> {
        try {
          quotas.take(kind, 1, person());
          return true;
        } catch (Refusal full) {
          return false;
        }
      });
    }
    try (var threads = Executors.newFixedThreadPool(8)) {
      var taken = 0;
      for (var reply : threads.invokeAll(calls)) {
        taken += reply.get() ? 1 : 0;
      }
      assertThat(taken).isEqualTo(20);
    }
  }

  private void refuses(QuotaKind kind, long amount, QuotaSubjects subjects, String message) {
    assertThatThrownBy(() -> quotas.take(kind, amount, subjects)).isInstanceOfSatisfying(Refusal.class, refusal -> {
      assertThat(refusal.code()).isEqualTo(QuotaErrors.QUOTA_USED_UP);
      assertThat(refusal.retryAfter().orElseThrow()).isBetween(Duration.ZERO, Duration.ofDays(1));
    }).hasMessageStartingWith(message);
  }

  /** Each test has its own kind, so that tests on one database do not interfere. */
  private static QuotaKind kind(long perPerson, long perWallet, long inAll) {
    return QuotaKind.of(TypeId.next("kind").toString(), "things").perPerson(perPerson).perWallet(perWallet).inAll(inAll);
  }

  private static Address wallet() {
    return new Address("0x00000000" + TypeId.nextUuid().toString().replace("-", ""));
  }

  private static QuotaSubjects person() {
    return new QuotaSubjects(new UserId(TypeId.next("user").toString()), wallet(), null);
  }
}
