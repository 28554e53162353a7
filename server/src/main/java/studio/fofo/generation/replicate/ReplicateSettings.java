package studio.fofo.generation.replicate;

import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings for Replicate ({@code fofo.generation.replicate.*}).
 *
 * @param url of its API
 * @param tokenFile contains the API token
 * @param webhookSecretFile contains the signing secret of its webhooks ({@code whsec_…}); with it, Replicate posts to this studio when a
 * prediction is completed, instead of only being asked every two seconds
 * @param model an official model ({@code owner/name}) or a version ({@code owner/name:version})
 * @param input what the model takes: {@code sdxl}, {@code flux-schnell}, or a file with a JSON document of placeholders
 * @param styles the styles that it is asked for; empty means all
 * @param usdPerPicture what Replicate charges for one picture, in US dollars; its API does not tell
 * @param hosts that it may name for finished pictures; {@code .example.org} stands for all below example.org
 * @param timeout for each reply
 */
@ConfigurationProperties("fofo.generation.replicate")
record ReplicateSettings(
    @DefaultValue("https://api.replicate.com/v1") URI url,
    @Nullable Path tokenFile,
    @Nullable Path webhookSecretFile,
    @DefaultValue("stability-ai/sdxl") String model,
    @DefaultValue("sdxl") String input,
    @DefaultValue List<String> styles,
    @DefaultValue("0.01") BigDecimal usdPerPicture,
    @DefaultValue( {
        "replicate.delivery", ".replicate.delivery"}) List<String> hosts,
    @DefaultValue("20s") Duration timeout){
}
