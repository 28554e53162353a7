package studio.fofo.payment.rates;

import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import studio.fofo.chain.ChainReads;
import studio.fofo.chain.Chains;
import studio.fofo.payment.PaymentSettings;
import studio.fofo.payment.Rates;
import studio.fofo.runtime.MoneyMode;

/** Rates from the settings, with real money only if they are recent; or from price feeds. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({PaymentSettings.class, FeedSettings.class})
class RatesConfiguration {

  @Bean
  @Primary
  Rates rates(PaymentSettings settings, FeedSettings feeds, MoneyMode money, Clock clock, ObjectProvider<FeedRates> read) {
    var configured = new ConfiguredRates(settings, money, clock.instant());
    var table = switch (money) {
      case PLAY -> configured;
      case REAL -> new FreshRates(configured, settings.oldestRate(), clock);
    };
    var ofFeeds = read.getIfAvailable();
    return ofFeeds == null ? table : feeds.fallback() ? new FallbackRates(ofFeeds, table) : ofFeeds;
  }

  @Bean
  @ConditionalOnProperty("fofo.payment.chainlink.enabled")
  FeedRates feedRates(FeedSettings settings, Chains chains, ChainReads reads, Clock clock) {
    return new FeedRates(KnownFeeds.of(chains.ids(), settings), KnownFeeds.sequencers(chains.ids(), settings), new Aggregators(reads),
        settings.every(), clock);
  }

  @Bean
  @ConditionalOnProperty("fofo.payment.chainlink.enabled")
  FeedReader feedReader(FeedRates rates, FeedSettings settings) {
    return new FeedReader(rates, settings.every());
  }
}
