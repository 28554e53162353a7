package studio.fofo.runtime.tasks;

import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import studio.fofo.runtime.RecurringTask;
import studio.fofo.runtime.Roles;
import studio.fofo.runtime.TaskHandler;
import studio.fofo.runtime.Tasks;
import studio.fofo.runtime.database.Migrations;
import studio.fofo.runtime.reactions.Reactions;
import tools.jackson.databind.json.JsonMapper;

/** The product's tasks in a context that is not the complete application. Its database was migrated before. */
@TestConfiguration(proxyBeanMethods = false)
@EnableConfigurationProperties(TaskSettings.class)
public class RealTasks {

  private static final Migrations DONE = null;

  private final TaskConfiguration product = new TaskConfiguration();

  @Bean
  Tasks tasks(DataSource database, JsonMapper json, ObjectProvider<RoleSchedulers> schedulers, Clock clock) {
    return product.tasks(database, DONE, json, schedulers, clock);
  }

  @Bean
  RoleSchedulers roleSchedulers(
      DataSource database, JsonMapper json, Roles roles, TaskSettings settings, ObjectProvider<TaskHandler<?>> handlers,
      ObjectProvider<RecurringTask> recurring, Reactions reactions, Clock clock) {
    return product.roleSchedulers(database, DONE, json, roles, settings, handlers, recurring, reactions, clock);
  }
}
