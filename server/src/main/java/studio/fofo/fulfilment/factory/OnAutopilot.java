package studio.fofo.fulfilment.factory;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;
import studio.fofo.runtime.MoneyMode;

/** Whether the autopilot flies: never with real money, else unless {@code fofo.fulfilment.autopilot} says no. */
final class OnAutopilot implements Condition {

  static final String SETTING = "fofo.fulfilment.autopilot";

  @Override
  public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
    return MoneyMode.of(context.getEnvironment()) == MoneyMode.PLAY && context.getEnvironment().getProperty(SETTING, Boolean.class, true);
  }
}
