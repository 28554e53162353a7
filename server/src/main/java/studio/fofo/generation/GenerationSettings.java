package studio.fofo.generation;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings for image generation ({@code fofo.generation.*}).
 *
 * @param engines in the order in which they are tried; if not set, those whose model, url or token-file is set: in this process or on your
 * own machines first, then vendors, then the painter
 * @param slots how many jobs per lane a process works on at once
 * @param waitingPerUser how many jobs a person may have waiting or running
 * @param waitingAtMost how many jobs may wait in all before only people without a job are accepted
 * @param waitingFirstsAtMost absolute maximum of waiting jobs, including everybody's first
 * @param lease how long a worker without heartbeats keeps its job
 * @param attempts how often a job may fail before it is given up; a killed process is not a failure of the job
 * @param losses how often a job may lose its process before it is presumed to be the cause and given up; from the second time on it waits
 * 1, 3, 7 … seconds, at most a minute, so that other jobs can finish
 * @param poll how often a worker polls for jobs; signals wake it sooner
 * @param eventsKept how long the events of an ended job can be replayed one by one
 * @param lanes settings of single engines, by name
 */
@ConfigurationProperties("fofo.generation")
public record GenerationSettings(
    @DefaultValue("procedural") List<String> engines,
    @DefaultValue("2") int slots,
    @DefaultValue("10") int waitingPerUser,
    @DefaultValue("10000") int waitingAtMost,
    @DefaultValue("20000") int waitingFirstsAtMost,
    @DefaultValue("10s") Duration lease,
    @DefaultValue("5") int attempts,
    @DefaultValue("10") int losses,
    @DefaultValue("1s") Duration poll,
    @DefaultValue("1d") Duration eventsKept,
    @DefaultValue Map<String, LaneSettings> lanes) {

  /** The settings of an engine, or the usual ones. */
  public LaneSettings lane(String engine) {
    return lanes.getOrDefault(engine, LaneSettings.usual());
  }
}
