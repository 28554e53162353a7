package studio.fofo.fulfilment.routing;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code fofo.fulfilment.routing.*}: who makes an order.
 *
 * @param rules how to choose among suppliers that can make it, the most important first
 * @param suppliers who may make orders, by name; empty for all that are connected. A studio without a print shop of its own leaves out
 *     {@code factory}
 * @param shipsFrom for the rule {@code nearest}: the countries that a supplier ships from, by its name; one without an entry counts as far
 *     away
 * @param offerTimeout how long a supplier has for an offer; one that takes longer is left out this time
 * @param pause before an order that nobody can make now is tried again; it doubles with each try
 * @param longestPause the longest pause between two tries
 * @param holdAfter how long an order waits for a supplier before it is put on hold for an operator
 * @param replaceAfter how long a supplier must be without any answer before a job that it certainly does not have goes to another one
 */
@ConfigurationProperties("fofo.fulfilment.routing")
public record RoutingSettings(
    @DefaultValue( {
        "preferred", "cost", "time", "nearest"}) List<Rule> rules,
    @DefaultValue List<String> suppliers,
    @DefaultValue Map<String, List<String>> shipsFrom,
    @DefaultValue("10s") Duration offerTimeout,
    @DefaultValue("1m") Duration pause,
    @DefaultValue("15m") Duration longestPause,
    @DefaultValue("24h") Duration holdAfter,
    @DefaultValue("5m") Duration replaceAfter){

  public RoutingSettings {
    rules = List.copyOf(rules);
    suppliers = List.copyOf(suppliers);
    shipsFrom = Map.copyOf(shipsFrom);
  }
}
