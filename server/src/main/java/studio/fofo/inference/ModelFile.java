package studio.fofo.inference;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A model's file or bytes, and the SHA-256 that they must have. Weights that an ONNX file keeps in files beside it are verified with it.
 * A file is read again in this process only after its length, its time or its inode changed, whichever object asks.
 */
public final class ModelFile {

  private static final int BUFFER = 1 << 20;

  /** The digests of files that this process has read, by their absolute path. */
  private static final Map<Path, Known> KNOWN = new ConcurrentHashMap<>();

  private final @Nullable Path path;
  private final byte @Nullable [] bytes;
  private final String name;
  private final String sha256;
  private final List<ModelFile> beside;

  /** @param inode null on systems that have none */
  private record State(long length, FileTime changed, @Nullable Object inode) {}

  private record Known(State state, String sha256) {}

  private ModelFile(@Nullable Path path, byte @Nullable [] bytes, String name, String sha256, List<ModelFile> beside) {
    if (!sha256.matches("[0-9a-fA-F]{64}")) {
      throw new IllegalArgumentException("\"" + sha256 + "\" of " + name + " is no SHA-256: 64 hexadecimal digits are expected");
    }
    this.path = path;
    this.bytes = bytes;
    this.name = name;
    this.sha256 = sha256.toLowerCase(Locale.ROOT);
    this.beside = List.copyOf(beside);
  }

  public static ModelFile at(Path path, String sha256) {
    return at(path, sha256, List.of());
  }

  /** @param beside further files in its folder that ONNX Runtime reads with it */
  public static ModelFile at(Path path, String sha256, List<ModelFile> beside) {
    return new ModelFile(path, null, path.toString(), sha256, beside);
  }

  /** @param name for messages */
  public static ModelFile of(String name, byte[] bytes, String sha256) {
    return new ModelFile(null, bytes, name, sha256, List.of());
  }

  public String sha256() {
    return sha256;
  }

  String name() {
    return name;
  }

  @Nullable
  Path path() {
    return path;
  }

  byte @Nullable [] bytes() {
    return bytes;
  }

  /**
   * Reads it, in parts, unless this process knows its digest.
   *
   * @throws ModelDamaged if its SHA-256 is another one
   * @throws IOException if it is missing or cannot be read
   */
  public void verify() throws IOException {
    for (var other : beside) {
      other.verify();
    }
    var found = path == null ? digest(new ByteArrayInputStream(bytes == null ? new byte[0] : bytes)) : digest(path);
    if (!found.equals(sha256)) {
      throw new ModelDamaged(name + " has the SHA-256 " + found + ", expected " + sha256);
    }
  }

  private static String digest(Path file) throws IOException {
    var place = file.toAbsolutePath().normalize();
    var before = state(file);
    var known = KNOWN.get(place);
    if (known != null && known.state().equals(before)) {
      return known.sha256();
    }
    KNOWN.remove(place);
    try (var in = Files.newInputStream(file)) {
      var found = digest(in);
      if (state(file).equals(before)) {
        KNOWN.put(place, new Known(before, found));
      }
      return found;
    }
  }

  private static State state(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new NoSuchFileException(file.toString(), null, "the model's file is missing");
    }
    var attributes = Files.readAttributes(file, BasicFileAttributes.class);
    return new State(attributes.size(), attributes.lastModifiedTime(), attributes.fileKey());
  }

  /** The SHA-256 of a stream, in hexadecimal digits; reads it to its end. */
  public static String digest(InputStream in) throws IOException {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      var buffer = new byte[BUFFER];
      for (var read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        digest.update(buffer, 0, read);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every Java has SHA-256", missing);
    }
  }

  @Override
  public String toString() {
    return name;
  }
}
