package studio.fofo.generation.comfyui;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings for ComfyUI ({@code fofo.generation.comfyui.*}).
 *
 * @param url of the server; it may be in a private network
 * @param tokenFile contains a token, if the server is behind a proxy that asks for one
 * @param model the checkpoint, as the server's list of checkpoints names it
 * @param workflow {@code sdxl}, or a file with a workflow in API format
 * @param variation the workflow that varies a picture: {@code sdxl-img2img}, or a file; empty if the server shall not
 * @param strength how much a variation differs from its picture, 0 to 1
 * @param styles the styles that it is asked for; empty means all
 * @param timeout for each reply
 */
@ConfigurationProperties("fofo.generation.comfyui")
record ComfyUiSettings(
    @DefaultValue("http://127.0.0.1:8188") URI url,
    @Nullable Path tokenFile,
    @DefaultValue("sd_xl_base_1.0.safetensors") String model,
    @DefaultValue("sdxl") String workflow,
    @DefaultValue("sdxl-img2img") String variation,
    @DefaultValue("0.6") double strength,
    @DefaultValue List<String> styles,
    @DefaultValue("20s") Duration timeout) {}
