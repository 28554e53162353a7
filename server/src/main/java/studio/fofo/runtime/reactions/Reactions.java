package studio.fofo.runtime.reactions;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentSkipListMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.EventListenerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.transaction.PlatformTransactionManager;
import studio.fofo.kernel.TypeId;
import studio.fofo.runtime.Reaction;
import studio.fofo.runtime.TaskHandler;
import studio.fofo.runtime.Tasks;
import tools.jackson.databind.json.JsonMapper;

/**
 * All methods that carry {@link Reaction}. It gives Spring a listener for each of them, which stores the event instead of calling the
 * method; a {@link ReactionHandler} calls it later.
 */
public final class Reactions implements EventListenerFactory, Ordered {

  private static final int BEFORE_ORDINARY_LISTENERS = 10;

  private final ObjectProvider<Tasks> tasks;
  private final ObjectProvider<JsonMapper> json;
  private final ObjectProvider<PlatformTransactionManager> transactions;
  private final ObjectProvider<FailingReactions> failing;
  private final Map<String, ReactionHandler> handlers = new ConcurrentSkipListMap<>();

  /** Created before other beans, so it looks them up on demand. */
  Reactions(
      ObjectProvider<Tasks> tasks, ObjectProvider<JsonMapper> json, ObjectProvider<PlatformTransactionManager> transactions,
      ObjectProvider<FailingReactions> failing) {
    this.tasks = tasks;
    this.json = json;
    this.transactions = transactions;
    this.failing = failing;
  }

  /** One per reaction, of all roles. Complete once all beans are created. */
  public List<TaskHandler<StoredEvent>> handlers() {
    return List.copyOf(handlers.values());
  }

  @Override
  public boolean supportsMethod(Method method) {
    return AnnotatedElementUtils.hasAnnotation(method, Reaction.class);
  }

  @Override
  public ApplicationListener<?> createApplicationListener(String bean, Class<?> type, Method method) {
    var reaction = reaction(method);
    var listener = new StoringListener(bean, type, method, this::store);
    var handler = new ReactionHandler(reaction, method.getParameterTypes()[0], listener, json, transactions, failing);
    if (handlers.putIfAbsent(reaction.name(), handler) != null) {
      throw new IllegalStateException("two methods have the reaction name \"" + reaction.name() + "\", the second is " + method);
    }
    return listener;
  }

  @Override
  public int getOrder() {
    return BEFORE_ORDINARY_LISTENERS;
  }

  private static Reaction reaction(Method method) {
    return Objects.requireNonNull(AnnotatedElementUtils.findMergedAnnotation(method, Reaction.class));
  }

  /** Runs in the publisher's transaction. Each publication has its own id, since the same event may be published again. */
  private void store(Method method, Object event) {
    var handler = Objects.requireNonNull(handlers.get(reaction(method).name()));
    var id = TypeId.next("event").toString();
    var stored = new StoredEvent(id, event.getClass().getSimpleName(), json.getObject().valueToTree(event));
    handler.isStored();
    tasks.getObject().schedule(handler.kind(), id, stored);
  }
}
