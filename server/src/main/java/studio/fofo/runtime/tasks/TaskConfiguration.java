package studio.fofo.runtime.tasks;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.serializer.Serializer;
import com.github.kagkarlsson.scheduler.task.Task;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import studio.fofo.runtime.RecurringTask;
import studio.fofo.runtime.Role;
import studio.fofo.runtime.Roles;
import studio.fofo.runtime.TaskHandler;
import studio.fofo.runtime.Tasks;
import studio.fofo.runtime.database.Migrations;
import studio.fofo.runtime.reactions.Reactions;
import tools.jackson.databind.json.JsonMapper;

/** Wires {@link Tasks}: clients for every role, pollers for the roles of this process. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TaskSettings.class)
class TaskConfiguration {

  private static final Duration FOREVER = Duration.ofDays(36_500);

  @Bean
  Tasks tasks(DataSource dataSource, Migrations migrated, JsonMapper json, ObjectProvider<RoleSchedulers> schedulers, Clock clock) {
    var clients = new EnumMap<Role, SchedulerClient>(Role.class);
    for (var role : Role.values()) {
      clients.put(role, SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(dataSource), List.<Task<?>>of())
          .tableName(table(role))
          .serializer(new JsonPayloads(json))
          .build());
    }
    return new SchedulerTasks(clients, schedulers, clock);
  }

  @Bean
  RoleSchedulers roleSchedulers(
      DataSource dataSource, Migrations migrated, JsonMapper json, Roles roles, TaskSettings settings,
      ObjectProvider<TaskHandler<?>> handlers, ObjectProvider<RecurringTask> recurring, Reactions reactions, Clock clock) {
    return new RoleSchedulers(() -> pollers(new Polling(dataSource, new JsonPayloads(json), settings, clock), roles,
        Stream.concat(handlers.stream(), reactions.handlers().stream()).toList(), recurring));
  }

  /** The base of every poller. It uses the database's time, like the code that schedules: what is due for one is due for all. */
  private record Polling(DataSource dataSource, Serializer serializer, TaskSettings settings, Clock clock) {}

  private static Map<Role, Scheduler> pollers(
      Polling polling, Roles roles, List<TaskHandler<?>> handlers, ObjectProvider<RecurringTask> recurring) {
    var schedulers = new EnumMap<Role, Scheduler>(Role.class);
    for (var role : roles.active()) {
      var tasks = Stream.<Task<?>>concat(
          handlers.stream().filter(handler -> handler.kind().role() == role).map(TaskExecution::of),
          recurring.stream().filter(task -> task.role() == role).map(TaskExecution::of)).toList();
      schedulers.put(role, poller(polling, role, tasks));
    }
    return schedulers;
  }

  private static Scheduler poller(Polling polling, Role role, List<Task<?>> tasks) {
    var settings = polling.settings();
    var startup = tasks.stream().filter(TaskExecution.Repeating.class::isInstance).map(TaskExecution.Repeating.class::cast).toList();
    var onDemand = tasks.stream().filter(task -> !(task instanceof TaskExecution.Repeating)).toList();
    return new SchedulerBuilder(polling.dataSource(), onDemand)
        .clock(polling.clock()::instant)
        .startTasks(startup)
        .tableName(table(role))
        .serializer(polling.serializer())
        .threads(settings.threads())
        .executorService(threads(role, settings.threads()))
        .pollUsingLockAndFetch(0.5, 1.0)
        .pollingInterval(settings.pollingInterval())
        .heartbeatInterval(settings.heartbeatInterval())
        .missedHeartbeatsLimit(settings.missedHeartbeatsLimit())
        .deleteUnresolvedAfter(FOREVER)
        .shutdownMaxWait(settings.shutdownMaxWait())
        .build();
  }

  /** Platform threads: stopping interrupts blocking calls, and in a virtual thread that would also close a query's connection. */
  private static ExecutorService threads(Role role, int most) {
    return Executors.newFixedThreadPool(most, Thread.ofPlatform().name("task-" + role.word() + "-", 0).daemon().factory());
  }

  private static String table(Role role) {
    return "runtime.tasks_" + role.word();
  }

  /** Task payloads as JSON, so that people can read pending tasks. */
  record JsonPayloads(JsonMapper json) implements Serializer {
    @Override
    public byte[] serialize(Object data) {
      return json.writeValueAsBytes(data);
    }

    @Override
    public <T> T deserialize(Class<T> type, byte[] serialized) {
      return json.readValue(serialized, type);
    }
  }
}
