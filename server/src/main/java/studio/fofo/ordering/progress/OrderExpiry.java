package studio.fofo.ordering.progress;

import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import studio.fofo.ordering.OrderingSettings;
import studio.fofo.ordering.SellerSettings;
import studio.fofo.ordering.placing.EarlierOrders;
import studio.fofo.ordering.placing.OrderPlacement;
import studio.fofo.ordering.placing.Requoting;
import studio.fofo.ordering.rows.OrderRows;
import studio.fofo.runtime.ConditionalOnRole;
import studio.fofo.runtime.RecurringTask;
import studio.fofo.runtime.Role;
import studio.fofo.runtime.quota.QuotaKind;

/**
 * Expires unpaid orders: a sweep over all that are due, each in a separate transaction; some may only wait until their payment is final. A
 * timer per order would cost every buyer two writes.
 */
@Component
class OrderExpiry {

  private static final int AT_ONCE = 200;
  private static final Duration BEFORE_PIECES_LAPSE = Duration.ofSeconds(20);

  private final OrderRows rows;
  private final PaymentSteps steps;
  private final Clock clock;

  OrderExpiry(OrderRows rows, PaymentSteps steps, Clock clock) {
    this.rows = rows;
    this.steps = steps;
    this.clock = clock;
  }

  void expireOverdue() {
    var now = clock.instant().plus(BEFORE_PIECES_LAPSE);
    var due = rows.overdue(now, "", AT_ONCE);
    while (!due.isEmpty()) {
      due.forEach(steps::expire);
      due = rows.overdue(now, due.getLast().value(), AT_ONCE);
    }
  }

  /** The module's settings and its sweep. */
  @Configuration(proxyBeanMethods = false)
  @EnableConfigurationProperties({OrderingSettings.class, SellerSettings.class})
  static class OrderingConfiguration {

    @Bean
    @ConditionalOnRole(Role.BUSINESS)
    RecurringTask expireOrders(OrderExpiry expiring) {
      return new RecurringTask("ordering.expire", Role.BUSINESS, Duration.ofSeconds(5), expiring::expireOverdue);
    }

    @Bean
    @ConditionalOnRole(Role.BUSINESS)
    RecurringTask forgetOrderAddresses(EarlierOrders orders) {
      return new RecurringTask("ordering.forget-addresses", Role.BUSINESS, Duration.ofHours(1), orders::forgetAddresses);
    }

    @Bean
    QuotaKind ordersQuota() {
      return OrderPlacement.ORDERS;
    }

    @Bean
    QuotaKind quotesQuota() {
      return Requoting.QUOTES;
    }
  }
}
