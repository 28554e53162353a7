package studio.fofo.fulfilment.printify;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import studio.fofo.fulfilment.suppliers.SupplierAccount;
import studio.fofo.fulfilment.suppliers.SupplierUnavailable;

/**
 * The order of a job at Printify. It is read by its id; if that is not known, or not known there any more, it is looked for in the list of
 * orders, back to when it was created.
 */
@Component
class JobOrders {

  private static final int MOST_PAGES = 100;
  /** How far the clocks may differ. */
  private static final Duration SLACK = Duration.ofHours(1);

  private final JobRows rows;
  private final JobTurns turns;
  private final PrintifyApi api;
  private final PrintifySettings settings;
  private final Clock clock;

  JobOrders(JobRows rows, JobTurns turns, PrintifyApi api, PrintifySettings settings, Clock clock) {
    this.rows = rows;
    this.turns = turns;
    this.api = api;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * Empty if Printify certainly has no order of this job.
   *
   * @throws SupplierUnavailable if it may yet appear there, or Printify does not know an order any more that it had
   */
  Optional<OrderReply> find(SupplierAccount account, Job job) {
    if (!job.mayExist()) {
      return Optional.empty();
    }
    var found = job.vendorId().flatMap(id -> api.order(account, id)).or(() -> search(account, job));
    if (found.isEmpty() && (job.vendorId().isPresent() || isSettling(job))) {
      throw SupplierUnavailable.unknown("Printify does not list the order of " + job.externalId() + ", and may have it", null);
    }
    return found;
  }

  /** @throws PrintifyRefusal if it is refused; then it does not exist */
  OrderReply create(SupplierAccount account, Job job, OrderForm form) {
    turns.extend(job.externalId());
    rows.creating(job.externalId());
    try {
      rows.created(job.externalId(), api.create(account, form).id());
    } catch (PrintifyRefusal refusal) {
      return refused(account, job, refusal);
    } catch (SupplierUnavailable unavailable) {
      if (unavailable.isUntouched() && job.creatingAt().isEmpty()) {
        rows.notCreated(job.externalId());
      }
      throw unavailable;
    }
    return read(account, rows.require(job.externalId()));
  }

  /** Sends it to production and reads it again. @throws PrintifyRefusal if it was refused and is still on hold */
  OrderReply send(SupplierAccount account, Job job, OrderReply order) {
    turns.extend(job.externalId());
    rows.sending(job.externalId());
    try {
      api.sendToProduction(account, order.id());
    } catch (PrintifyRefusal refusal) {
      var now = read(account, job);
      if (OrderWords.isWaiting(now)) {
        throw refusal;
      }
      return now;
    }
    return read(account, job);
  }

  /** Cancels it, if Printify lets us, and reads it again. */
  OrderReply cancel(SupplierAccount account, Job job, OrderReply order) {
    turns.extend(job.externalId());
    try {
      api.cancel(account, order.id());
    } catch (PrintifyRefusal tooLate) {
      if (tooLate.isOfAccount()) {
        throw tooLate;
      }
    }
    return read(account, job);
  }

  private OrderReply read(SupplierAccount account, Job job) {
    return find(account, job).orElseThrow(() -> SupplierUnavailable.unknown("Printify does not find its own order", null));
  }

  private OrderReply refused(SupplierAccount account, Job job, PrintifyRefusal refusal) {
    if (refusal.isOfKnownOrder()) {
      return read(account, rows.require(job.externalId()));
    }
    rows.notCreated(job.externalId());
    throw refusal;
  }

  private boolean isSettling(Job job) {
    return job.creatingAt().filter(at -> at.plus(settings.settling()).isAfter(clock.instant())).isPresent();
  }

  private Optional<OrderReply> search(SupplierAccount account, Job job) {
    var oldest = job.creatingAt().map(at -> at.minus(SLACK)).orElse(Instant.EPOCH);
    for (var number = 1; number <= MOST_PAGES; number++) {
      var page = api.orders(account, number);
      var ours = page.entries().stream().filter(job::isOf).findFirst();
      if (ours.isPresent()) {
        rows.created(job.externalId(), ours.get().id());
        return ours;
      }
      if (page.isLast() || isBefore(page.entries(), oldest)) {
        return Optional.empty();
      }
    }
    throw SupplierUnavailable.unknown("the order of " + job.externalId() + " is not among the newest at Printify", null);
  }

  /** Whether the list, newest first, has reached orders from before that time. */
  private static boolean isBefore(List<OrderReply> page, Instant time) {
    var times = page.stream().flatMap(order -> OrderReply.at(order.createdAt()).stream()).toList();
    var newestFirst = IntStream.range(1, times.size()).noneMatch(next -> times.get(next).isAfter(times.get(next - 1)));
    return !times.isEmpty() && newestFirst && times.size() == page.size() && times.getFirst().isBefore(time);
  }
}
