package studio.fofo.payment.rates;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Rates from price feeds on the chains themselves ({@code fofo.payment.chainlink.*}).
 *
 * @param enabled whether rates come from the feeds; otherwise they come from {@code fofo.payment.rates}
 * @param fallback whether {@code fofo.payment.rates} counts where a feed has no trustworthy price
 * @param every how often the feeds are read
 * @param feeds feeds besides the known ones of Polygon, Arbitrum One and Base, or in place of them, by chain id and symbol:
 *     {@code fofo.payment.chainlink.feeds.137.POL.aggregator=0x…}
 * @param sequencers uptime feeds of sequencers besides the known ones, by chain id: {@code fofo.payment.chainlink.sequencers.42161=0x…}
 */
@ConfigurationProperties("fofo.payment.chainlink")
record FeedSettings(
    @DefaultValue("false") boolean enabled,
    @DefaultValue("false") boolean fallback,
    @DefaultValue("30s") Duration every,
    @DefaultValue Map<Long, Map<String, Feed>> feeds,
    @DefaultValue Map<Long, String> sequencers) {

  /**
   * One feed; what is unset is as for the known feed of this symbol.
   *
   * @param aggregator its address
   * @param pair what it says of itself, such as {@code POL / USD}
   * @param heartbeat the longest time between two of its updates; its price is refused when older than twice that
   * @param least the lowest believable price in US dollars
   * @param most the highest believable price in US dollars
   */
  record Feed(@Nullable String aggregator, @Nullable String pair, @Nullable Duration heartbeat, @Nullable BigDecimal least,
      @Nullable BigDecimal most) {}
}
