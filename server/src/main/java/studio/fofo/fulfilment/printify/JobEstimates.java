package studio.fofo.fulfilment.printify;

import java.util.Optional;
import org.springframework.stereotype.Component;
import studio.fofo.fulfilment.suppliers.SupplierAccount;
import studio.fofo.fulfilment.suppliers.SupplierCosts;
import studio.fofo.fulfilment.suppliers.SupplierEstimates;

/**
 * What a job should cost: as our offer said when Printify was chosen; without one, the goods at the prices that were known before, and
 * shipping as Printify calculates it. Kept with the job, so that its order is compared with it however much later.
 */
@Component
class JobEstimates {

  private final Optional<SupplierEstimates> chosen;
  private final PriceRows prices;
  private final JobRows rows;
  private final PrintifyApi api;

  JobEstimates(Optional<SupplierEstimates> chosen, PriceRows prices, JobRows rows, PrintifyApi api) {
    this.chosen = chosen;
    this.prices = prices;
    this.rows = rows;
    this.api = api;
  }

  /** @throws PrintifyRefusal if it has no price, or is not shipped there */
  void keep(SupplierAccount account, Job job, OrderForm form) {
    if (job.estimate().isPresent()) {
      return;
    }
    var offered = chosen.flatMap(estimates -> estimates.of(job.externalId())).filter(JobEstimates::isInDollars);
    rows.estimated(job.externalId(), offered.orElseGet(() -> calculated(account, job, form)));
  }

  private static boolean isInDollars(SupplierCosts costs) {
    return costs.goods().currency().equals(Job.CURRENCY);
  }

  private SupplierCosts calculated(SupplierAccount account, Job job, OrderForm form) {
    var shipping = Optional.ofNullable(api.shippingCost(account, form).standard())
        .orElseThrow(() -> PrintifyRefusal.of("Printify does not ship to the address's country"));
    return Job.costs(goods(job), shipping, 0);
  }

  private long goods(Job job) {
    var now = prices.of(job.lines().stream().map(Job.Line::variant).toList());
    return job.lines().stream()
        .mapToLong(line -> Math.multiplyExact(line.offered().or(() -> Optional.ofNullable(now.get(line.variant())))
            .orElseThrow(() -> PrintifyRefusal.of("variant " + line.variant() + " has no price")), line.quantity()))
        .sum();
  }
}
