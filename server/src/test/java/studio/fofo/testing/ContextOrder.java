package studio.fofo.testing;

import java.lang.annotation.Annotation;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.ClassDescriptor;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.ClassOrdererContext;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.MergedAnnotations;
import org.springframework.core.annotation.MergedAnnotations.SearchStrategy;
import org.springframework.test.context.TestPropertySource;

/**
 * Test classes with the same application run one after another, so that one application at a time is open: each polls its database, its
 * chain and its tasks all the time, whether a test uses it or not.
 */
public final class ContextOrder implements ClassOrderer {

  @Override
  public void orderClasses(ClassOrdererContext context) {
    context.getClassDescriptors().sort(Comparator.comparing(ContextOrder::application));
  }

  /** What makes its application another one than that of a class with other words here; empty without an application. */
  private static String application(ClassDescriptor test) {
    var annotations = MergedAnnotations.from(test.getTestClass(), SearchStrategy.TYPE_HIERARCHY);
    return annotations.isPresent(SpringBootTest.class)
        ? Stream.of(words(annotations, Import.class, "value"), words(annotations, TestPropertySource.class, "properties"),
            words(annotations, SpringBootTest.class, "properties")).flatMap(words -> words).sorted()
            .collect(Collectors.joining(" ", "application ", ""))
        : "";
  }

  private static Stream<String> words(MergedAnnotations annotations, Class<? extends Annotation> type, String attribute) {
    return annotations.stream(type).map(annotation -> annotation.getValue(attribute).orElseThrow())
        .flatMap(values -> Arrays.stream((Object[]) values)).map(Object::toString);
  }
}
