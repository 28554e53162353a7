package studio.fofo.generation.engine;

import java.util.List;
import java.util.Objects;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** The condition of {@link ConditionalOnEngine}. */
final class OnEngine implements Condition {

  @Override
  public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
    var named = Objects.requireNonNull(metadata.getAnnotationAttributes(ConditionalOnEngine.class.getName())).get("value");
    return Binder.get(context.getEnvironment()).bind("fofo.generation.engines", Bindable.listOf(String.class)).orElse(List.of())
        .contains(String.valueOf(named));
  }
}
