package studio.fofo.payment.escrow;

import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import studio.fofo.chain.ChainStates;
import studio.fofo.chain.Chains;
import studio.fofo.chain.FinalBlocks;
import studio.fofo.chain.Signers;
import studio.fofo.chain.Transactions;
import studio.fofo.payment.PaymentSettings;
import studio.fofo.payment.Rates;
import studio.fofo.payment.escrow.Payment.Ending;
import studio.fofo.runtime.Tasks;
import studio.fofo.runtime.Turns;
import studio.fofo.runtime.database.Pipeline;
import tools.jackson.databind.json.JsonMapper;

/** Quotes and escrow. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PaymentSettings.class)
class EscrowConfiguration {

  @Bean
  Quotes paymentQuoteRows(JdbcClient jdbc, Pipeline pipeline, JsonMapper json) {
    return new Quotes(jdbc, pipeline, json);
  }

  @Bean
  Payments paymentRows(JdbcClient jdbc) {
    return new Payments(jdbc);
  }

  @Bean
  PaidQuotes paidQuotes(Payments payments, Quotes quotes) {
    return new PaidQuotes(payments, quotes);
  }

  @Bean
  PayableOrders payableOrders(Quotes quotes, Payments payments, Clock clock) {
    return new PayableOrders(quotes, payments, clock);
  }

  @Bean
  Prices prices(Rates rates) {
    return new Prices(rates);
  }

  @Bean
  OptionList paymentOptions(Chains chains, ChainStates states, Prices prices, Payments payments, GaslessTokens gasless) {
    return new OptionList(chains, states, prices, payments, gasless);
  }

  @Bean
  ClosedOrders closedOrders(Payments payments, PaymentsUnderWay underWay, Clock clock) {
    return new ClosedOrders(payments, underWay, clock);
  }

  @Bean
  Quoting quoting(Quotes quotes, Chains chains, Signers signers, Prices prices, QuoteSignings signings, Payments payments,
      PaymentSettings settings, Clock clock) {
    return new Quoting(quotes, chains, signers, prices, signings, payments, settings, clock);
  }

  @Bean
  Escrow escrow(Turns turns, Payments payments, Quotes quotes, Chains chains, Transactions transactions, ClosedOrders closing,
      Tasks tasks, ApplicationEventPublisher events) {
    return new Escrow(turns, payments, quotes, chains, transactions, closing, tasks, events);
  }

  @Bean
  EscrowLogs escrowLogs(Payments payments, Quotes quotes, Escrow escrow, Chains chains, FinalBlocks blocks, Clock clock) {
    return new EscrowLogs(payments, quotes, escrow, chains, blocks, clock);
  }

  @Bean
  SeenPayments seenPayments(Payments payments, PaymentsUnderWay underWay, Quotes quotes, Chains chains, ChainStates states,
      FinalBlocks blocks) {
    return new SeenPayments(payments, underWay, quotes, chains, states, blocks);
  }

  @Bean
  Outcomes settlementOutcomes(Escrow escrow, Payments payments, Tasks tasks, Clock clock) {
    return new Outcomes(Ending.SETTLE, escrow, payments, tasks, clock);
  }

  @Bean
  Outcomes refundOutcomes(Escrow escrow, Payments payments, Tasks tasks, Clock clock) {
    return new Outcomes(Ending.REFUND, escrow, payments, tasks, clock);
  }
}
