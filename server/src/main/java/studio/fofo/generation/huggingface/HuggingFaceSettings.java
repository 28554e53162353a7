package studio.fofo.generation.huggingface;

import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings for Hugging Face ({@code fofo.generation.huggingface.*}).
 *
 * @param url of the provider; the model follows after {@code /models/}
 * @param tokenFile contains an access token that may call Inference Providers
 * @param model its name on the hub
 * @param styles the styles that it is asked for; empty means all
 * @param usdPerPicture what is charged for one picture, in US dollars; the API does not tell
 * @param timeout for a picture, without the time in which the model is loaded
 */
@ConfigurationProperties("fofo.generation.huggingface")
record HuggingFaceSettings(
    @DefaultValue("https://router.huggingface.co/hf-inference") URI url,
    @Nullable Path tokenFile,
    @DefaultValue("stabilityai/stable-diffusion-xl-base-1.0") String model,
    @DefaultValue List<String> styles,
    @DefaultValue("0.005") BigDecimal usdPerPicture,
    @DefaultValue("2m") Duration timeout) {}
