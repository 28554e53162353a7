package studio.fofo.runtime;

/**
 * Lets one POST have a body of more than the usual 1 MiB, in every process that it passes. Declare it as a bean.
 *
 * <p>Such a body is read when somebody asks for it, so that callers who are refused anyhow cost nothing, and lies in a file rather than in
 * memory until the reply is written.
 *
 * @param path the whole path, as in {@code /api/v1/artworks}
 * @param largest in bytes, all parts and what is between them
 */
public record LargerBody(String path, int largest) {}
