package studio.fofo.payment.earning;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import studio.fofo.chain.Chains;
import studio.fofo.payment.escrow.PaidQuotes;

/** Earnings. */
@Configuration(proxyBeanMethods = false)
class EarningConfiguration {

  @Bean
  CreditRows paymentLedger(JdbcClient jdbc, Chains chains) {
    return new CreditRows(jdbc, chains);
  }

  @Bean
  EarningLogs earningLogs(CreditRows ledger, PaidQuotes quotes) {
    return new EarningLogs(ledger, quotes);
  }
}
