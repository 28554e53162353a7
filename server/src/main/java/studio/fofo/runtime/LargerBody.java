package studio.fofo.runtime;

/**
 * Lets one POST have a body of more than the usual 1 MiB, in every process that it passes. Declare it as a bean.
 *
 * <p>Such a body is read on demand, so that refused calls cost nothing, and is kept in a file rather than in memory until the reply is
 * written.
 *
 * @param path the full path, such as {@code /api/v1/artworks}
 * @param largest in bytes, including all parts and boundaries
 */
public record LargerBody(String path, int largest) {}
