package studio.fofo.generation.sdcpp;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings for stable-diffusion.cpp ({@code fofo.generation.sdcpp.*}).
 *
 * @param url of its server; it may be in a private network
 * @param tokenFile contains a token, if the server is behind a proxy that asks for one
 * @param model what artworks say made them; the server has the one with which it was started
 * @param steps of each picture
 * @param guidance how closely a picture follows its prompt
 * @param sampler its name on the server
 * @param strength how much a variation differs from its picture, 0 to 1
 * @param styles the styles that it is asked for; empty means all
 * @param timeout for each reply; the last one holds the pictures
 */
@ConfigurationProperties("fofo.generation.sdcpp")
record SdCppSettings(
    @DefaultValue("http://127.0.0.1:1234") URI url,
    @Nullable Path tokenFile,
    @DefaultValue("stable-diffusion.cpp") String model,
    @DefaultValue("30") int steps,
    @DefaultValue("7.0") double guidance,
    @DefaultValue("dpm++2m") String sampler,
    @DefaultValue("0.6") double strength,
    @DefaultValue List<String> styles,
    @DefaultValue("60s") Duration timeout) {}
