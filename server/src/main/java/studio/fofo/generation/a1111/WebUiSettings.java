package studio.fofo.generation.a1111;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings for AUTOMATIC1111 and Forge ({@code fofo.generation.a1111.*}).
 *
 * @param url of the server, started with {@code --api}; it may be in a private network
 * @param credentialsFile contains {@code name:password}, if the server was started with {@code --api-auth}
 * @param model the checkpoint; empty for the one that is loaded
 * @param steps of each picture
 * @param guidance how closely a picture follows its prompt ({@code cfg_scale})
 * @param sampler its name on the server
 * @param strength how much a variation differs from its picture, 0 to 1
 * @param styles the styles that it is asked for; empty means all
 * @param timeout for a picture, with the time in which it waits for others
 */
@ConfigurationProperties("fofo.generation.a1111")
record WebUiSettings(
    @DefaultValue("http://127.0.0.1:7860") URI url,
    @Nullable Path credentialsFile,
    @DefaultValue("") String model,
    @DefaultValue("30") int steps,
    @DefaultValue("7.0") double guidance,
    @DefaultValue("DPM++ 2M") String sampler,
    @DefaultValue("0.6") double strength,
    @DefaultValue List<String> styles,
    @DefaultValue("10m") Duration timeout) {}
