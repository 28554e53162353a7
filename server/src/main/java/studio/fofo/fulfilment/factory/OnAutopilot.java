package studio.fofo.fulfilment.factory;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;
import studio.fofo.runtime.MoneyMode;

/** Whether the autopilot is on: never with real money, otherwise unless {@code fofo.fulfilment.autopilot} is false. */
final class OnAutopilot implements Condition {

  static final String SETTING = "fofo.fulfilment.autopilot";

  @Override
  public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
    return MoneyMode.of(context.getEnvironment()) == MoneyMode.PLAY && context.getEnvironment().getProperty(SETTING, Boolean.class, true);
  }
}
