package studio.fofo.runtime.tasks;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often waiting tasks are looked for ({@code fofo.tasks.*}). A task scheduled by the same process starts at once; the polling
 * interval bounds the wait for one scheduled elsewhere; a dead process's tasks are revived after the missed heartbeats.
 */
@ConfigurationProperties("fofo.tasks")
record TaskSettings(
    @DefaultValue("8") int threads,
    @DefaultValue("500ms") Duration pollingInterval,
    @DefaultValue("2s") Duration heartbeatInterval,
    @DefaultValue("4") int missedHeartbeatsLimit,
    @DefaultValue("5s") Duration shutdownMaxWait) {}
