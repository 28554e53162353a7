package studio.fofo.generation.openai;

import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings for OpenAI ({@code fofo.generation.openai.*}).
 *
 * @param url of its API, or of a server with the same one
 * @param tokenFile contains an API key
 * @param model a model of the GPT Image family
 * @param quality {@code low}, {@code medium} or {@code high}; the price depends on it
 * @param moderation {@code auto}, or {@code low} for less filtering
 * @param previews how many unfinished pictures are shown for each picture, 0 to 3; OpenAI charges a little more for each
 * @param styles the styles that it is asked for; empty means all
 * @param usdPerPicture what is charged for one picture of that quality, in US dollars; the API does not tell
 * @param timeout for a picture
 */
@ConfigurationProperties("fofo.generation.openai")
record OpenAiSettings(
    @DefaultValue("https://api.openai.com/v1") URI url,
    @Nullable Path tokenFile,
    @DefaultValue("gpt-image-1") String model,
    @DefaultValue("medium") String quality,
    @DefaultValue("auto") String moderation,
    @DefaultValue("0") int previews,
    @DefaultValue List<String> styles,
    @DefaultValue("0.063") BigDecimal usdPerPicture,
    @DefaultValue("4m") Duration timeout) {}
