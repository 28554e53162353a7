package studio.fofo.runtime;

/**
 * Lets a POST have a larger body than usual, which is 1 MiB, or 64 KiB without credentials; in every process that it passes. Declare it as
 * a bean.
 *
 * <p>A body of more than 1 MiB is read on demand, so that refused calls cost nothing, and is kept in a file rather than in memory until the
 * reply is written.
 *
 * @param path the full path, such as {@code /api/v1/artworks}, or the beginning of several, with a slash at its end
 * @param largest in bytes, including all parts and boundaries
 */
public record LargerBody(String path, int largest) {

  /** Whether it is about this path. */
  public boolean isAbout(String requested) {
    return path.endsWith("/") ? requested.startsWith(path) : requested.equals(path);
  }
}
