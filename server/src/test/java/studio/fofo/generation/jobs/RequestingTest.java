package studio.fofo.generation.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;
import studio.fofo.generation.GenerationErrors;
import studio.fofo.generation.GenerationSettings;
import studio.fofo.generation.engine.Engines;
import studio.fofo.kernel.ErrorCode;
import studio.fofo.kernel.Refusal;
import studio.fofo.kernel.TypeId;
import studio.fofo.kernel.UserId;
import studio.fofo.runtime.FreeDisk;
import studio.fofo.runtime.HttpErrors;
import studio.fofo.runtime.quota.QuotaErrors;
import studio.fofo.runtime.quota.QuotaSubjects;
import studio.fofo.runtime.quota.Quotas;
import studio.fofo.testing.ModuleTest;

/** Who may request pictures, with a queue that counts as full from the start. */
@ModuleTest
class RequestingTest {

  private static final GenerationSettings FULL = full(20_000);
  private static final FreeDisk ROOM = new FreeDisk(() -> 1, DataSize.ofBytes(1), DataSize.ofBytes(1));

  private static GenerationSettings full(int firstsAtMost) {
    return new GenerationSettings(
        List.of("procedural"), 2, 10, 0, firstsAtMost, Duration.ofSeconds(10), 5, 10, Duration.ofSeconds(1), Duration.ofDays(1),
        Map.of());
  }

  private final Requesting requesting;
  private final Jobs jobs;
  private final Engines engines;
  private final Quotas quotas;
  private final TransactionTemplate transaction;
  private final UserId owner = UserId.next();

  RequestingTest(Jobs jobs, Engines engines, Quotas quotas, TransactionTemplate transaction) {
    this.requesting = new Requesting(jobs, engines, FULL, quotas, ROOM, transaction);
    this.engines = engines;
    this.jobs = jobs;
    this.quotas = quotas;
    this.transaction = transaction;
  }

  @Test
  void acceptsAPersonsFirstJobHoweverManyOthersWait() {
    var id = id();
    assertThat(requesting.request(owner, id, wish()).id()).isEqualTo(id);
  }

  @Test
  void refusesASecondJobWhileTheQueueIsFull() {
    transaction.executeWithoutResult(status -> jobs.enqueue(owner, id(), wish(), TypeId.next("lane").toString(), 0));
    refuses(id(), GenerationErrors.GENERATION_QUEUE_FULL);
  }

  @Test
  void refusesJobsBeyondTheDailyQuotaButReturnsAcceptedOnes() {
    quotas.take(Requesting.JOBS, 299, QuotaSubjects.of(owner));
    quotas.take(Requesting.JOBS, 1, QuotaSubjects.of(owner));
    refuses(id(), QuotaErrors.QUOTA_USED_UP);
    var accepted = id();
    transaction.executeWithoutResult(status -> jobs.enqueue(owner, accepted, wish(), TypeId.next("lane").toString(), 0));
    assertThat(requesting.request(owner, accepted, wish()).id()).isEqualTo(accepted);
  }

  @Test
  void refusesEvenFirstJobsBeyondTheSecondLimit() {
    var fuller = new Requesting(jobs, engines, full(0), quotas, ROOM, transaction);
    assertThatThrownBy(() -> fuller.request(owner, id(), wish())).isInstanceOfSatisfying(Refusal.class, refusal -> {
      assertThat(refusal.code()).isEqualTo(GenerationErrors.GENERATION_QUEUE_FULL);
      assertThat(refusal.retryAfter()).isPresent();
    });
  }

  @Test
  void refusesJobsWhileTheDiskIsNearlyFull() {
    var full = new Requesting(jobs, engines, FULL, quotas, new FreeDisk(() -> 999, DataSize.ofBytes(1_000), DataSize.ofBytes(1)),
        transaction);
    assertThatThrownBy(() -> full.request(owner, id(), wish())).isInstanceOfSatisfying(Refusal.class, refusal -> {
      assertThat(refusal.code()).isEqualTo(HttpErrors.DISK_NEARLY_FULL);
      assertThat(refusal.retryAfter()).isPresent();
    });
    assertThat(jobs.openOf(owner)).isZero();
  }

  private void refuses(JobId id, ErrorCode code) {
    assertThatThrownBy(() -> requesting.request(owner, id, wish()))
        .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
  }

  private static JobId id() {
    return new JobId(TypeId.next(JobId.PREFIX).toString());
  }

  private static Wish wish() {
    return new Wish("a fox", "", "a fox, neon", "", "cyberpunk", SizePreset.SQUARE, 7, 2, Optional.empty());
  }
}
