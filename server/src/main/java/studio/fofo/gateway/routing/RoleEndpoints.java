package studio.fofo.gateway.routing;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.util.ClassUtils;
import org.springframework.util.ReflectionUtils;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import studio.fofo.runtime.ConditionalOnRole;
import studio.fofo.runtime.Role;

/**
 * Which paths each role answers, read from the controllers on the class path: every process carries all classes, though it makes
 * beans of its own roles only. So a new endpoint is routed without a list kept by hand.
 */
final class RoleEndpoints {

  private static final String BASE_PACKAGE = "studio.fofo";

  private RoleEndpoints() {}

  static Map<Role, List<PathPattern>> scan() {
    var endpoints = new EnumMap<Role, List<PathPattern>>(Role.class);
    for (var controller : controllers()) {
      var role = controller.getAnnotation(ConditionalOnRole.class);
      if (role != null) {
        endpoints.computeIfAbsent(role.value(), missing -> new ArrayList<>()).addAll(patterns(controller));
      }
    }
    return endpoints;
  }

  private static List<Class<?>> controllers() {
    var scanner = new ClassPathScanningCandidateComponentProvider(false) {
      @Override
      protected boolean isCandidateComponent(MetadataReader reader) {
        return reader.getAnnotationMetadata().hasAnnotation(RestController.class.getName());
      }
    };
    return scanner.findCandidateComponents(BASE_PACKAGE).stream()
        .<Class<?>>map(found -> ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null))
        .toList();
  }

  private static List<PathPattern> patterns(Class<?> controller) {
    var bases = paths(AnnotatedElementUtils.findMergedAnnotation(controller, RequestMapping.class));
    var patterns = new ArrayList<PathPattern>();
    ReflectionUtils.doWithMethods(controller, method -> {
      var mapping = AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class);
      for (var base : bases) {
        for (var path : paths(mapping)) {
          patterns.add(PathPatternParser.defaultInstance.parse(base + path));
        }
      }
    }, method -> AnnotatedElementUtils.hasAnnotation(method, RequestMapping.class));
    return patterns;
  }

  private static String[] paths(@org.jspecify.annotations.Nullable RequestMapping mapping) {
    return mapping == null || mapping.path().length == 0 ? new String[] {""} : mapping.path();
  }
}
