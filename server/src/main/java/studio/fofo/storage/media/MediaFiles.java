package studio.fofo.storage.media;

import java.util.Optional;

/**
 * Port: storage of media files by name: 64 hexadecimal digits, which are the SHA-256 of the bytes, and a suffix.
 *
 * <p>Every adapter passes {@code MediaFilesContract}: the embedded one on the file system, an S3 or R2 bucket.
 */
public interface MediaFiles {

  /** Stores a file; durable when it returns. Writing the same name again gives the same file. */
  void write(String name, byte[] bytes);

  Optional<byte[]> read(String name);

  boolean has(String name);
}
