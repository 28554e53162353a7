package studio.fofo.fulfilment.routing;

import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import studio.fofo.fulfilment.production.ProductionSteps;
import studio.fofo.fulfilment.production.ProductionSteps.RouteOrder;
import studio.fofo.ordering.OrderStatus;
import studio.fofo.ordering.Orders;
import studio.fofo.runtime.ConditionalOnRole;
import studio.fofo.runtime.RecurringTask;
import studio.fofo.runtime.Role;
import studio.fofo.runtime.Tasks;

/** Routes orders again that an operator has resumed, whatever they were held for. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RoutingSettings.class)
class RoutingConfiguration {

  private static final Duration PAUSE = Duration.ofMinutes(1);
  private static final int AT_ONCE = 200;

  @Bean
  @ConditionalOnRole(Role.BUSINESS)
  RecurringTask routingResumedOrders(RoutingRows rows, Orders orders, Tasks tasks) {
    return new RecurringTask("fulfilment.route-resumed-orders", Role.BUSINESS, PAUSE, () -> rows.held(AT_ONCE).stream()
        .filter(id -> orders.require(id).status() != OrderStatus.ON_HOLD)
        .forEach(id -> tasks.schedule(ProductionSteps.ROUTE, id.value(), RouteOrder.of(id))));
  }
}
