package studio.fofo.inference;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URL;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * ONNX Runtime's native libraries, unpacked once into a folder of ours that is named by their digest, and verified at every start. ONNX
 * Runtime itself would unpack them into the folder for temporary files at every start, and leave them there after a crash.
 */
final class NativeLibrary {

  /** The property by which ONNX Runtime finds its libraries; if an operator has set it, it stays as it is. */
  private static final String PATH = "onnxruntime.native.path";
  private static final String[] NAMES = {
      "onnxruntime", "onnxruntime4j_jni", "onnxruntime_providers_shared", "onnxruntime_providers_cuda"};
  private static final int DIGITS = 16;
  private static final String DRAFT = "unpacking";

  private NativeLibrary() {}

  /**
   * Unpacks what is missing or damaged, and points ONNX Runtime to it. Before ONNX Runtime's first class is used.
   *
   * @throws InferenceUnavailable if there is none for this platform
   * @throws IOException if it cannot be unpacked
   */
  static void provide(Path programs) throws IOException {
    if (System.getProperty(PATH) != null) {
      return;
    }
    var packed = packed();
    if (packed.isEmpty()) {
      throw new InferenceUnavailable("ONNX Runtime has no library for " + platform()
          + ": put its libraries into a folder and name it with -D" + PATH);
    }
    System.setProperty(PATH, unpacked(packed, programs).toString());
  }

  private static Map<String, URL> packed() {
    var found = new LinkedHashMap<String, URL>();
    for (var name : NAMES) {
      var file = System.mapLibraryName(name);
      var resource = NativeLibrary.class.getResource("/ai/onnxruntime/native/" + platform() + "/" + file);
      if (resource != null) {
        found.put(file, resource);
      }
    }
    return found;
  }

  private static String platform() {
    var system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    var processor = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
    return (system.contains("mac") ? "osx" : system.contains("win") ? "win" : "linux") + "-"
        + (processor.equals("amd64") || processor.equals("x86_64") ? "x64" : processor);
  }

  /**
   * The folder with these libraries, each verified. Of several processes one unpacks and the others wait; what a killed one left is
   * deleted, and a folder that differs from its libraries is replaced as a whole.
   */
  static Path unpacked(Map<String, URL> packed, Path programs) throws IOException {
    var digests = new LinkedHashMap<String, String>();
    var names = new StringBuilder();
    for (var library : packed.entrySet()) {
      try (var in = library.getValue().openStream()) {
        var digest = ModelFile.digest(in);
        digests.put(library.getKey(), digest);
        names.append(library.getKey()).append(digest);
      }
    }
    var all = ModelFile.digest(new ByteArrayInputStream(names.toString().getBytes(StandardCharsets.US_ASCII)));
    var folder = programs.resolve("onnxruntime-" + all.substring(0, DIGITS));
    Files.createDirectories(programs);
    try (var lock = FileChannel.open(programs.resolve("onnxruntime.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      lock.lock();
      deleteDrafts(programs);
      if (!hasAll(folder, digests)) {
        unpack(packed, digests, programs, folder);
      }
    }
    return folder;
  }

  private static boolean hasAll(Path folder, Map<String, String> digests) throws IOException {
    for (var library : digests.entrySet()) {
      var file = folder.resolve(library.getKey());
      if (!Files.isRegularFile(file)) {
        return false;
      }
      try (var in = Files.newInputStream(file)) {
        if (!ModelFile.digest(in).equals(library.getValue())) {
          return false;
        }
      }
    }
    return true;
  }

  private static void unpack(Map<String, URL> packed, Map<String, String> digests, Path programs, Path folder) throws IOException {
    var draft = Files.createTempDirectory(programs, DRAFT);
    try {
      for (var library : packed.entrySet()) {
        try (var in = library.getValue().openStream();
            var out = FileChannel.open(draft.resolve(library.getKey()), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
          in.transferTo(Channels.newOutputStream(out));
          out.force(true);
        }
      }
      if (!hasAll(draft, digests)) {
        throw new IOException("what was written to " + draft + " differs from what was unpacked");
      }
      if (Files.exists(folder)) {
        // libraries that another process has loaded stay in its memory
        Files.move(folder, Files.createTempDirectory(programs, DRAFT).resolve("damaged"), StandardCopyOption.ATOMIC_MOVE);
      }
      Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      deleteDrafts(programs);
    }
  }

  private static void deleteDrafts(Path programs) throws IOException {
    try (Stream<Path> left = Files.list(programs)) {
      for (var draft : left.filter(file -> file.getFileName().toString().startsWith(DRAFT)).toList()) {
        try (Stream<Path> files = Files.walk(draft)) {
          for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
            Files.deleteIfExists(file);
          }
        }
      }
    }
  }
}
