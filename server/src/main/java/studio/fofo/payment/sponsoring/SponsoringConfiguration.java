package studio.fofo.payment.sponsoring;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import studio.fofo.payment.PaymentQuotes;
import studio.fofo.payment.escrow.PayableOrders;
import studio.fofo.runtime.quota.QuotaKind;
import studio.fofo.runtime.quota.Quotas;
import tools.jackson.databind.json.JsonMapper;

/** Sponsored gas. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PaymasterSettings.class)
class SponsoringConfiguration {

  @Bean
  Paymaster paymaster(PaymasterSettings settings, PayableOrders orders, PaymentQuotes quotes, Quotas quotas, JsonMapper json) {
    return new Paymaster(new PaymasterServices(settings, json), new SponsoredPayments(orders, quotes), quotas, json);
  }

  @Bean
  QuotaKind sponsoredPaymentsQuota() {
    return Paymaster.PAYMENTS;
  }
}
