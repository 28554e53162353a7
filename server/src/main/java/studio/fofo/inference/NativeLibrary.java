package studio.fofo.inference;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * ONNX Runtime's native libraries, unpacked once into a folder of ours that is named by their digest. ONNX Runtime itself would unpack them
 * into the folder for temporary files at every start, and leave them there after a crash.
 */
final class NativeLibrary {

  /** The property by which ONNX Runtime finds its libraries; if an operator has set it, it stays as it is. */
  private static final String PATH = "onnxruntime.native.path";
  private static final String[] NAMES = {
      "onnxruntime", "onnxruntime4j_jni", "onnxruntime_providers_shared", "onnxruntime_providers_cuda"};
  private static final int DIGITS = 16;

  private NativeLibrary() {}

  /** Unpacks what is missing, and points ONNX Runtime to it. Before ONNX Runtime's first class is used. */
  static void provide(Path programs) {
    if (System.getProperty(PATH) != null) {
      return;
    }
    var packed = packed();
    if (packed.isEmpty()) {
      throw new IllegalStateException("ONNX Runtime has no library for " + platform()
          + ": put its libraries into a folder and name it with -D" + PATH);
    }
    try {
      System.setProperty(PATH, unpacked(packed, programs).toString());
    } catch (IOException broken) {
      throw new UncheckedIOException("cannot unpack ONNX Runtime into " + programs + ": is the disk full?", broken);
    }
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

  private static Path unpacked(Map<String, URL> packed, Path programs) throws IOException {
    var names = new StringBuilder();
    for (var library : packed.entrySet()) {
      try (var in = library.getValue().openStream()) {
        names.append(library.getKey()).append(ModelFile.digest(in));
      }
    }
    var digest = ModelFile.digest(new ByteArrayInputStream(names.toString().getBytes(StandardCharsets.US_ASCII)));
    var folder = programs.resolve("onnxruntime-" + digest.substring(0, DIGITS));
    if (!Files.isDirectory(folder)) {
      unpack(packed, Files.createDirectories(programs), folder);
    }
    return folder;
  }

  /** An incomplete folder never has the final name; of several processes, one wins. */
  private static void unpack(Map<String, URL> packed, Path programs, Path folder) throws IOException {
    var draft = Files.createTempDirectory(programs, "unpacking");
    try {
      for (var library : packed.entrySet()) {
        try (var in = library.getValue().openStream();
            var out = Files.newOutputStream(draft.resolve(library.getKey()), StandardOpenOption.CREATE_NEW)) {
          in.transferTo(out);
        }
      }
      Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
    } catch (FileAlreadyExistsException | DirectoryNotEmptyException anotherProcessWasFaster) {
      delete(draft);
    } catch (IOException broken) {
      delete(draft);
      throw broken;
    }
  }

  private static void delete(Path draft) throws IOException {
    try (Stream<Path> files = Files.list(draft)) {
      for (var file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(draft);
  }
}
