package studio.fofo.storage;

import java.util.Optional;

/**
 * Files for web pages under immutable names: the same bytes always get the same URL, so putting is idempotent and nothing is ever
 * overwritten.
 *
 * <p>Durable when a put returns; safe for concurrent threads and processes. Unlike {@link ContentStore} nothing here is
 * promised to outlive the studio.
 */
public interface MediaStore {

  MediaUrl put(Media media);

  /**
   * Creates and stores the sizes of a picture that pages show.
   *
   * @param picture PNG, JPEG or WebP
   * @throws IllegalArgumentException when it cannot be decoded
   */
  Derivatives derive(byte[] picture);

  Optional<Media> find(MediaUrl url);
}
