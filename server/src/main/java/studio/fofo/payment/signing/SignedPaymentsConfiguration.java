package studio.fofo.payment.signing;

import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import studio.fofo.chain.CallTrials;
import studio.fofo.chain.Chains;
import studio.fofo.chain.ContractSignatures;
import studio.fofo.chain.GasBudgets;
import studio.fofo.chain.Transactions;
import studio.fofo.payment.RelaySettings;
import studio.fofo.payment.escrow.PayableOrders;
import studio.fofo.runtime.ConditionalOnRole;
import studio.fofo.runtime.RecurringTask;
import studio.fofo.runtime.Role;
import studio.fofo.runtime.Turns;
import studio.fofo.runtime.quota.QuotaKind;
import studio.fofo.runtime.quota.Quotas;

/** Payments by signature. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RelaySettings.class)
class SignedPaymentsConfiguration {

  private static final Duration LOOK_FOR_NEW_TOKENS = Duration.ofSeconds(5);

  @Bean
  TokenAbilities tokenAbilities(JdbcClient jdbc) {
    return new TokenAbilities(jdbc);
  }

  @Bean
  @ConditionalOnRole(Role.CHAIN)
  RecurringTask tryTokens(CallTrials trials, TokenAbilities abilities, Chains chains, Clock clock) {
    return new RecurringTask("payment.try-tokens", Role.CHAIN, LOOK_FOR_NEW_TOKENS,
        new TokenTrials(new TokenProbe(trials), abilities, chains, clock)::tryDue);
  }

  @Bean
  SigningOffers signingOffers(TokenAbilities abilities, Chains chains) {
    return new SigningOffers(abilities, chains);
  }

  @Bean
  RelayRows relayRows(JdbcClient jdbc, Clock clock) {
    return new RelayRows(jdbc, clock);
  }

  @Bean
  AcceptedPayments acceptedPayments(RelayRows rows, PayableOrders orders, Chains chains, Transactions transactions, Quotas quotas,
      Turns turns) {
    return new AcceptedPayments(rows, orders, chains, transactions, quotas, turns);
  }

  @Bean
  RelayedPayments relayedPayments(RelayRows rows, PayableOrders orders, SigningOffers offers, ContractSignatures contracts,
      CallTrials trials, Chains chains, GasBudgets budgets, AcceptedPayments accepted, RelaySettings settings) {
    return new RelayedPayments(rows, orders, new SignatureChecks(offers, contracts), trials, chains, budgets, accepted, settings);
  }

  @Bean
  GaslessPayments gaslessPayments(TokenAbilities abilities, RelayedPayments relayed) {
    return new GaslessPayments(abilities, relayed);
  }

  @Bean
  RelayOutcomes relayOutcomes(RelayRows rows, Quotas quotas) {
    return new RelayOutcomes(rows, quotas);
  }

  @Bean
  QuotaKind relayedPaymentsQuota() {
    return AcceptedPayments.PAYMENTS;
  }
}
