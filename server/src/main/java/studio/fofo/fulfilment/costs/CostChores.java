package studio.fofo.fulfilment.costs;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import studio.fofo.fulfilment.chores.Chore;
import studio.fofo.fulfilment.chores.ChoreSource;

/** Alarms about costs that nobody has seen yet. */
@Component
class CostChores implements ChoreSource {

  private final CostAlarms alarms;

  CostChores(CostAlarms alarms) {
    this.alarms = alarms;
  }

  @Override
  public List<Chore> open(int limit) {
    return alarms.unseen(limit).stream().map(CostChores::chore).toList();
  }

  private static Chore chore(CostAlarms.Alarm alarm) {
    var title = switch (alarm.kind()) {
      case MARGIN_GONE -> "An order loses money";
      case ABOVE_ESTIMATE -> "An invoice is above its estimate";
    };
    return new Chore("costs/" + alarm.productionId() + "/" + alarm.kind(), Chore.Urgency.MONEY, title, alarm.words(), alarm.at(),
        Optional.of(new Chore.Subject("order", alarm.orderId().value())),
        Chore.Action.call("I have seen it", "/console/cost-alarms/" + alarm.productionId() + "/seen"));
  }
}
