package studio.fofo.generation.jobs;

import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import studio.fofo.generation.GenerationSettings;
import studio.fofo.runtime.quota.QuotaSubjects;
import studio.fofo.runtime.quota.Standing;
import studio.fofo.runtime.quota.StandingSource;

/** A person's waiting or running jobs, and their limit. */
@Component
class WaitingJobs implements StandingSource {

  private final Jobs jobs;
  private final GenerationSettings settings;

  WaitingJobs(Jobs jobs, GenerationSettings settings) {
    this.jobs = jobs;
    this.settings = settings;
  }

  @Override
  public List<Standing> of(QuotaSubjects who) {
    return List.of(new Standing("jobs-waiting", "jobs waiting or running", Standing.Scope.PERSON, settings.waitingPerUser(),
        jobs.openOf(Objects.requireNonNull(who.person())), null));
  }
}
