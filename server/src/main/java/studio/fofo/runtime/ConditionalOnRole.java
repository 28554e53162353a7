package studio.fofo.runtime;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Loads an adapter only where the process has the role. Domain beans never carry it. */
@Documented
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Conditional(ConditionalOnRole.OnRole.class)
public @interface ConditionalOnRole {

  Role value();

  /** Reads {@code fofo.roles} from the environment. */
  final class OnRole implements Condition {
    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
      var attributes = metadata.getAnnotationAttributes(ConditionalOnRole.class.getName());
      var roles = Roles.parse(context.getEnvironment().getProperty(Roles.PROPERTY, "all"));
      return attributes != null && attributes.get("value") instanceof Role role && roles.has(role);
    }
  }
}
