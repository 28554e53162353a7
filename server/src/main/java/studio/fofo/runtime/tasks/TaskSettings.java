package studio.fofo.runtime.tasks;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often pending tasks are polled ({@code fofo.tasks.*}). A task scheduled by the same process starts at once; the polling interval
 * limits the wait for one scheduled elsewhere; a dead process's tasks are taken over after the missed heartbeats.
 */
@ConfigurationProperties("fofo.tasks")
record TaskSettings(
    @DefaultValue("8") int threads,
    @DefaultValue("500ms") Duration pollingInterval,
    @DefaultValue("2s") Duration heartbeatInterval,
    @DefaultValue("4") int missedHeartbeatsLimit,
    @DefaultValue("5s") Duration shutdownMaxWait) {}
