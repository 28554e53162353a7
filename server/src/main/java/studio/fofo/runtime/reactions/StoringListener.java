package studio.fofo.runtime.reactions;

import java.lang.reflect.Method;
import java.util.function.BiConsumer;
import org.springframework.context.ApplicationEvent;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.event.ApplicationListenerMethodAdapter;

/** A reaction's method as Spring sees it: receives an event and passes it on to be stored; calls the method on request. */
final class StoringListener extends ApplicationListenerMethodAdapter {

  private final Method method;
  private final BiConsumer<Method, Object> storing;

  StoringListener(String bean, Class<?> type, Method method, BiConsumer<Method, Object> storing) {
    super(bean, type, method);
    this.method = method;
    this.storing = storing;
  }

  @Override
  public void onApplicationEvent(ApplicationEvent event) {
    if (event instanceof PayloadApplicationEvent<?> published) {
      storing.accept(method, published.getPayload());
    }
  }

  void react(Object event) {
    processEvent(new PayloadApplicationEvent<>(this, event));
  }
}
