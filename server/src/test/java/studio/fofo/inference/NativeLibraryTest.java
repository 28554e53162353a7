package studio.fofo.inference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NativeLibraryTest {

  private static final int LENGTH = 3_000_000;
  private static final int KILLED = 137;

  @TempDir
  private Path packed;
  @TempDir
  private Path programs;

  @BeforeEach
  void pack() throws IOException {
    for (var name : List.of("libone.so", "libtwo.so")) {
      var bytes = new byte[LENGTH];
      new Random(name.hashCode()).nextBytes(bytes);
      Files.write(packed.resolve(name), bytes);
    }
  }

  private static Map<String, URL> libraries(Path packed) throws IOException {
    var libraries = new LinkedHashMap<String, URL>();
    for (var name : List.of("libone.so", "libtwo.so")) {
      libraries.put(name, packed.resolve(name).toUri().toURL());
    }
    return libraries;
  }

  private Path unpacked() throws IOException {
    return NativeLibrary.unpacked(libraries(packed), programs);
  }

  private void assertComplete(Path folder) throws IOException {
    for (var name : List.of("libone.so", "libtwo.so")) {
      assertThat(folder.resolve(name)).hasSameBinaryContentAs(packed.resolve(name));
    }
    try (var all = Files.list(programs)) {
      assertThat(all.map(Path::getFileName).map(Path::toString)).containsExactlyInAnyOrder(folder.getFileName().toString(),
          "onnxruntime.lock");
    }
  }

  @Test
  void unpacksOnce() throws Exception {
    var folder = unpacked();
    assertComplete(folder);
    var before = Files.readAttributes(folder.resolve("libone.so"), "unix:ino");
    assertThat(unpacked()).isEqualTo(folder);
    assertThat(Files.readAttributes(folder.resolve("libone.so"), "unix:ino")).isEqualTo(before);
  }

  @Test
  void replacesAFolderThatIsDamaged() throws Exception {
    var folder = unpacked();
    var half = Files.readAllBytes(packed.resolve("libtwo.so"));
    half[LENGTH / 2] ^= 1;
    Files.write(folder.resolve("libtwo.so"), half);
    assertComplete(unpacked());
    Files.delete(folder.resolve("libone.so"));
    assertComplete(unpacked());
    Files.write(folder.resolve("libone.so"), new byte[LENGTH / 2]);
    assertComplete(unpacked());
  }

  @Test
  void finishesWhatAKilledProcessBegan() throws Exception {
    assertThat(child(true).waitFor()).isEqualTo(KILLED);
    try (var left = Files.list(programs)) {
      assertThat(left.filter(Files::isDirectory).toList()).singleElement()
          .satisfies(draft -> assertThat(draft.getFileName().toString()).startsWith("unpacking"));
    }
    assertComplete(unpacked());
  }

  @Test
  void unpacksInSeveralProcessesAtOnce() throws Exception {
    var children = new ArrayList<Process>();
    for (var i = 0; i < 3; i++) {
      children.add(child(false));
    }
    for (var child : children) {
      assertThat(child.inputReader().readLine()).isEqualTo("ready");
    }
    for (var child : children) {
      child.getOutputStream().close();
    }
    for (var child : children) {
      assertThat(child.waitFor()).isZero();
    }
    assertComplete(unpacked());
  }

  private Process child(boolean isKilled) throws IOException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return new ProcessBuilder(java, "-XX:TieredStopAtLevel=1", "-Xshare:auto", "-cp", System.getProperty("java.class.path"),
        Unpacking.class.getName(), packed.toString(), programs.toString(), Boolean.toString(isKilled))
        .redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }

  /**
   * Unpacks in a process of its own, which begins when its input ends and checks what it got; or is killed in the middle of the second
   * library.
   */
  static final class Unpacking {

    private Unpacking() {}

    public static void main(String[] arguments) throws IOException {
      var libraries = libraries(Path.of(arguments[0]));
      if (Boolean.parseBoolean(arguments[2])) {
        libraries.put("libtwo.so", URL.of(URI.create("killing:libtwo.so"), new Killing(Path.of(arguments[0], "libtwo.so"))));
      } else {
        System.out.println("ready");
        System.in.readAllBytes();
      }
      var folder = NativeLibrary.unpacked(libraries, Path.of(arguments[1]));
      for (var name : libraries.keySet()) {
        if (Files.mismatch(folder.resolve(name), Path.of(arguments[0], name)) >= 0) {
          System.exit(1);
        }
      }
    }
  }

  /** A resource whose second reading kills the process half-way. */
  private static final class Killing extends URLStreamHandler {

    private final Path file;
    private int readings;

    Killing(Path file) {
      this.file = file;
    }

    @Override
    protected URLConnection openConnection(URL url) {
      return new URLConnection(url) {

        @Override
        public void connect() {}

        @Override
        public InputStream getInputStream() throws IOException {
          var all = new BufferedInputStream(Files.newInputStream(file));
          return readings++ == 0 ? all : new InputStream() {

            private int count;

            @Override
            public int read() throws IOException {
              if (count++ > LENGTH / 2) {
                Runtime.getRuntime().halt(KILLED);
              }
              return all.read();
            }
          };
        }
      };
    }
  }
}
