package studio.fofo.runtime.web;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.http.server.PathContainer;
import org.springframework.util.ClassUtils;
import org.springframework.util.ReflectionUtils;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * All endpoints with their annotations, read from the controllers on the class path: every process has all classes, although it only
 * creates beans of its own roles. So no module lists other modules' paths.
 */
public final class Endpoints {

  private static final String BASE_PACKAGE = "studio.fofo";

  private Endpoints() {}

  /**
   * An endpoint; a controller's method with several paths counts as several.
   *
   * @param methods HTTP methods; {@code HEAD} and {@code OPTIONS} come with {@code GET}
   */
  public record Endpoint(Set<String> methods, PathPattern path, Class<?> controller, Method handler) {

    /** The annotation of the method, or else of its controller. */
    public <A extends Annotation> Optional<A> statement(Class<A> type) {
      return oneOf(Set.of(type)).map(type::cast);
    }

    /** The first of these annotations on the method, or else on its controller. */
    public Optional<Annotation> oneOf(Set<Class<? extends Annotation>> types) {
      return Stream.of(handler, controller).flatMap(element -> Arrays.stream(element.getAnnotations()))
          .filter(statement -> types.contains(statement.annotationType())).findFirst();
    }

    private boolean answers(String method) {
      return methods.contains(method) || methods.contains("GET") && (method.equals("HEAD") || method.equals("OPTIONS"));
    }

    @Override
    public String toString() {
      return String.join(",", methods) + " " + path;
    }
  }

  /** The endpoints of all roles, the more specific of two that match a path first. */
  public static List<Endpoint> all() {
    return Scanned.ENDPOINTS;
  }

  /** The endpoints at a path, for any method. */
  public static List<Endpoint> at(String path) {
    var literal = Scanned.LITERAL.get(path);
    if (literal != null) {
      return literal;
    }
    var parsed = PathContainer.parsePath(path);
    var matching = Scanned.ENDPOINTS.stream().filter(endpoint -> endpoint.path().matches(parsed)).toList();
    return matching.stream()
        .filter(endpoint -> PathPattern.SPECIFICITY_COMPARATOR.compare(endpoint.path(), matching.getFirst().path()) == 0).toList();
  }

  /** The endpoint that answers a request; empty for an unknown path or a method that the path does not support. */
  public static Optional<Endpoint> of(String method, String path) {
    return at(path).stream().filter(endpoint -> endpoint.answers(method)).findFirst();
  }

  /** Read once, on first use. */
  private static final class Scanned {

    private static final List<Endpoint> ENDPOINTS = controllers().flatMap(controller -> endpoints(controller).stream())
        .sorted(Comparator.comparing(Endpoint::path)).toList();

    /** Those whose path has no variable, which precede any other at that path. */
    private static final Map<String, List<Endpoint>> LITERAL = ENDPOINTS.stream().filter(endpoint -> !endpoint.path().hasPatternSyntax())
        .collect(Collectors.groupingBy(endpoint -> endpoint.path().getPatternString()));

    private static Stream<Class<?>> controllers() {
      var scanner = new ClassPathScanningCandidateComponentProvider(false) {
        @Override
        protected boolean isCandidateComponent(MetadataReader reader) {
          return reader.getAnnotationMetadata().hasAnnotation(RestController.class.getName())
              && !reader.getClassMetadata().getClassName().equals(BasicErrorController.class.getName());
        }
      };
      return scanner.findCandidateComponents(BASE_PACKAGE).stream()
          .<Class<?>>map(found -> ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null));
    }

    private static List<Endpoint> endpoints(Class<?> controller) {
      var bases = paths(AnnotatedElementUtils.findMergedAnnotation(controller, RequestMapping.class));
      var endpoints = new ArrayList<Endpoint>();
      ReflectionUtils.doWithMethods(controller, method -> {
        var mapping = AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class);
        for (var base : bases) {
          for (var path : paths(mapping)) {
            endpoints.add(new Endpoint(methods(mapping), PathPatternParser.defaultInstance.parse(base + path), controller, method));
          }
        }
      }, method -> AnnotatedElementUtils.hasAnnotation(method, RequestMapping.class));
      return endpoints;
    }

    private static Set<String> methods(@Nullable RequestMapping mapping) {
      return mapping == null ? Set.of() : Arrays.stream(mapping.method()).map(Enum::name).collect(Collectors.toUnmodifiableSet());
    }

    private static String[] paths(@Nullable RequestMapping mapping) {
      return mapping == null || mapping.path().length == 0 ? new String[] {""} : mapping.path();
    }
  }
}
