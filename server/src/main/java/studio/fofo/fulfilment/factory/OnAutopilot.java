package studio.fofo.fulfilment.factory;

import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Whether the autopilot flies: as {@code fofo.fulfilment.autopilot} says, else only where all money is play money. */
final class OnAutopilot implements Condition {

  @Override
  public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
    var chosen = context.getEnvironment().getProperty("fofo.fulfilment.autopilot", Boolean.class);
    return chosen == null ? !realMoneyComesIn(context.getEnvironment()) : chosen;
  }

  private static boolean realMoneyComesIn(Environment environment) {
    return Binder.get(environment).bind("fofo.chain.chains", Bindable.mapOf(String.class, Object.class)).isBound();
  }
}
