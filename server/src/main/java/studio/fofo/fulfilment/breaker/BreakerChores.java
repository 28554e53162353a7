package studio.fofo.fulfilment.breaker;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import studio.fofo.fulfilment.chores.Chore;
import studio.fofo.fulfilment.chores.ChoreSource;

/** Suppliers that do not respond. They are tried again without help; an operator can check the token. */
@Component
class BreakerChores implements ChoreSource {

  private final Breakers breakers;

  BreakerChores(Breakers breakers) {
    this.breakers = breakers;
  }

  @Override
  public List<Chore> open(int limit) {
    return breakers.open().stream().limit(limit)
        .map(open -> new Chore("breaker/" + open.supplier(), Chore.Urgency.SOON, open.supplier() + " does not respond", open.words(),
            open.since(), Optional.of(new Chore.Subject("supplier", open.supplier())),
            Chore.Action.page("Look at its connection", "/console/makers")))
        .toList();
  }
}
