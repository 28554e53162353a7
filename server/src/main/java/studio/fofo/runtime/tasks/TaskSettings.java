package studio.fofo.runtime.tasks;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often pending tasks are polled ({@code fofo.tasks.*}). A task scheduled by the same process starts at once; the polling interval
 * limits the wait for one scheduled elsewhere; a dead process's tasks are taken over after the missed heartbeats.
 *
 * @param threads how many tasks of each role a process runs at once
 * @param pollingInterval how often pending tasks are polled
 * @param heartbeatInterval how often a running task is marked as alive
 * @param missedHeartbeatsLimit the number of missed heartbeats after which another process takes a task over
 * @param shutdownMaxWait how long running tasks may take when the process stops
 */
@ConfigurationProperties("fofo.tasks")
record TaskSettings(
    @DefaultValue("8") int threads,
    @DefaultValue("500ms") Duration pollingInterval,
    @DefaultValue("2s") Duration heartbeatInterval,
    @DefaultValue("4") int missedHeartbeatsLimit,
    @DefaultValue("5s") Duration shutdownMaxWait) {}
